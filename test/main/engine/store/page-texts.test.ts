import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { WritableDatabase } from '../../../../main/engine/store/database.ts';
import { migrate } from '../../../../main/engine/store/migrate.ts';
import { searchMigrations } from '../../../../main/engine/store/migrations/search.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import { addPageTexts, findPages } from '../../../../main/engine/store/page-texts.ts';
import { sha256Schema } from '../../../../shared/ids.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const full = sha256Schema.parse('a'.repeat(64));
const other = sha256Schema.parse('b'.repeat(64));

let search: WritableDatabase;
beforeEach(() => {
  const file = join(temporaryFolder(), 'search.db');
  writeFileSync(file, '');
  search = openPlain(file);
  onTestFinished(() => void search.close());
  migrate(search, searchMigrations);
  const add = (sha256: typeof full, words: readonly string[]): void =>
    addPageTexts(search, {
      sha256,
      pages: words.length,
      page: 0,
      texts: words.map((text) => ({ content: text, words: text })),
      names: [],
    });
  add(full, ['ufer', 'ufer', 'ufer']);
  add(other, ['kanal', 'am ufer steht ein langer satz in dem das wort nur einmal vorkommt']);
});

it('finds the best pages first, at most as many as wanted', () => {
  const pages = findPages(search, '"ufer"', { within: [full, other], limit: 10 });
  expect(pages.map(({ sha256, page }) => [sha256, page])).toStrictEqual([
    [full, 0],
    [full, 1],
    [full, 2],
    [other, 1],
  ]);
  expect(findPages(search, '"ufer"', { within: [full, other], limit: 2 })).toStrictEqual(pages.slice(0, 2));
});

it('finds a page however many better ones other documents have', () => {
  expect(findPages(search, '"ufer"', { within: [other], limit: 1 })).toMatchObject([{ sha256: other, page: 1 }]);
  expect(findPages(search, '"ufer"', { within: [], limit: 1 })).toStrictEqual([]);
});
