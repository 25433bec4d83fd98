import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { WritableDatabase } from '../../../../main/engine/store/database.ts';
import { migrate } from '../../../../main/engine/store/migrate.ts';
import { searchMigrations } from '../../../../main/engine/store/migrations/search.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import { addPageTexts, findPages, forgetDocuments } from '../../../../main/engine/store/page-texts.ts';
import { sha256Schema } from '../../../../shared/ids.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const full = sha256Schema.parse('a'.repeat(64));
const other = sha256Schema.parse('b'.repeat(64));

let search: WritableDatabase;
let file: string;
beforeEach(() => {
  file = join(temporaryFolder(), 'search.db');
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

it('nothing of a forgotten document’s words is left, in no segment of the index and nowhere in the file', () => {
  // As for every encrypted database.
  search.pragma('secure_delete = ON');
  const [gone, kept] = [sha256Schema.parse('c'.repeat(64)), sha256Schema.parse('d'.repeat(64))];
  const add = (sha256: typeof gone, word: string, pages: number): void => {
    for (let page = 0; page < pages; page += 1)
      addPageTexts(search, { sha256, pages, page, texts: [{ content: word, words: `${word} ${page}` }], names: [] });
  };
  // If only a small part is deleted, FTS5 doesn't merge its segments on its own.
  add(gone, 'geheimwort', 20);
  add(kept, 'bleibt', 400);
  const isLeft = (): boolean => {
    search.pragma('wal_checkpoint(TRUNCATE)');
    return readFileSync(file).includes('geheimwort');
  };
  expect(isLeft()).toBe(true);
  forgetDocuments(search, [gone]);
  expect(isLeft()).toBe(false);
  expect(findPages(search, '"bleibt"', { within: [kept], limit: 1 })).toHaveLength(1);
});
