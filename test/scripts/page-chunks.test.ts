import { expect, it } from 'vitest';
import { chunksOfPages } from '../../scripts/page-chunks.mjs';

const imports: Readonly<Record<string, readonly string[]>> = {
  screen: ['button', 'words'],
  viewer: ['pages', 'words'],
  button: ['screen', 'icon'],
  icon: [],
  pages: [],
  words: [],
  later: ['icon'],
};
const graph = {
  getModuleInfo: (id: string) => (Object.hasOwn(imports, id) ? { importedIds: imports[id] ?? [] } : null),
};

it('puts what a page needs at once into one file, and what two need into another', () => {
  const chunkOf = chunksOfPages({ first: 'screen', second: 'viewer' });
  const files = Object.fromEntries([...Object.keys(imports), 'elsewhere'].map((id) => [id, chunkOf(id, graph)]));
  expect(files).toEqual({
    screen: 'first',
    button: 'first',
    icon: 'first',
    viewer: 'second',
    pages: 'second',
    words: 'common',
    later: null,
    elsewhere: null,
  });
});
