import { expect, it } from 'vitest';
import { chunksOfPages } from '../../scripts/page-chunks.mjs';

type Imports = readonly [atOnce: readonly string[], onTheWay?: readonly string[]];

const imports: Readonly<Record<string, Imports>> = {
  screen: [['button', 'words'], ['later']],
  viewer: [['pages', 'words', 'schemas'], ['icon']],
  button: [['screen', 'icon']],
  icon: [[]],
  words: [[]],
  pages: [['letters']],
  letters: [[]],
  later: [['schemas', 'button']],
  schemas: [[]],
};

const graph = {
  getModuleInfo: (id: string) => {
    const found = imports[id];
    return found === undefined ? null : { importedIds: found[0], dynamicallyImportedIds: found[1] ?? [] };
  },
};

it('puts what a page needs at once into one file, and what others need as well into another', () => {
  const chunkOf = chunksOfPages({ first: 'screen', second: 'viewer' });
  const files = Object.fromEntries([...Object.keys(imports), 'elsewhere'].map((id) => [id, chunkOf(id, graph)]));
  expect(files).toEqual({
    ...{ screen: 'first', button: 'first', viewer: 'second', pages: 'second', letters: 'second' },
    ...{ words: 'common', icon: 'common' },
    // The first page requests it later, and must not load the second page with it.
    schemas: 'later',
    ...{ later: null, elsewhere: null },
  });
});
