import { z } from 'zod';
import { type PageState, pageStateSchema } from '../../../shared/contract/page-state.ts';
import { type Sha256, sha256Schema } from '../../../shared/ids.ts';
import { inTransaction, truncateLog, type ReadableDatabase, type WritableDatabase } from './database.ts';
import { change, firstValue, rows, textColumn, values } from './query.ts';
import { addWords, forgetVocabulary, renewWords } from './vocabulary.ts';

const numberColumn = z.int();

const flag = z.int().transform((value) => value !== 0);
const searchedDocumentSchema = z.object({
  sha256: sha256Schema,
  pages: z.int(),
  readPages: z.int(),
  hasText: flag,
  unreadable: flag,
});
/** How far a document's text is known. */
export type SearchedDocument = z.infer<typeof searchedDocumentSchema>;

const hitSchema = z.object({ sha256: sha256Schema, page: z.int(), number: z.int() });
export type PageHit = z.infer<typeof hitSchema>;

export function listSearched(search: ReadableDatabase): readonly SearchedDocument[] {
  return rows(
    search,
    searchedDocumentSchema,
    'SELECT sha256, pages, read_pages, has_text, unreadable FROM searched_document',
  );
}

/** What was read of some consecutive pages of a document: text, and its folded words. */
export interface ReadPages {
  readonly sha256: Sha256;
  /** of the whole document */
  readonly pages: number;
  /** the first one's position, from 0 */
  readonly page: number;
  readonly texts: readonly { readonly content: string; readonly words: string }[];
  /** the document's own labels for them; where missing or null, a page has only its number */
  readonly names: readonly (string | null)[];
  /** how far their text can be relied on; where missing, whatever text there is counts as reliable */
  readonly states?: readonly PageState[];
}

/** Adds pages in one transaction; pages that are already known are skipped. */
export function addPageTexts(search: WritableDatabase, read: ReadPages): void {
  try {
    inTransaction(search, () => addInTransaction(search, read));
  } catch (thrown) {
    // The vocabulary in memory still holds words that the transaction has rolled back.
    forgetVocabulary(search);
    throw thrown;
  }
}

function addInTransaction(
  search: WritableDatabase,
  { sha256, pages, page, texts, names, states = [] }: ReadPages,
): void {
  change(
    search,
    'INSERT INTO searched_document (sha256, pages, read_pages, has_text, unreadable) VALUES (?, ?, 0, 0, 0) ON CONFLICT DO NOTHING',
    sha256,
    pages,
  );
  texts.forEach(({ content, words }, index) => {
    if (words !== '') addPageText(search, sha256, page + index, content, words);
  });
  states.forEach((state, index) => {
    if (state !== 'text')
      change(
        search,
        'INSERT INTO page_state (sha256, page, state) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        sha256,
        page + index,
        state,
      );
  });
  names.forEach((name, index) => {
    if (name !== null)
      change(
        search,
        'INSERT INTO page_name (sha256, page, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        sha256,
        page + index,
        name,
      );
  });
  const hasText = texts.some(({ words }) => words !== '') ? 1 : 0;
  change(
    search,
    'UPDATE searched_document SET pages = ?, read_pages = max(read_pages, ?), has_text = max(has_text, ?) WHERE sha256 = ?',
    pages,
    page + texts.length,
    hasText,
    sha256,
  );
}

function addPageText(search: WritableDatabase, sha256: Sha256, page: number, content: string, words: string): void {
  const added = change(
    search,
    'INSERT INTO page_text (sha256, page) VALUES (?, ?) ON CONFLICT DO NOTHING',
    sha256,
    page,
  );
  if (added === 0) return;
  change(search, 'INSERT INTO page_content (number, content) VALUES (last_insert_rowid(), ?)', content);
  change(search, 'INSERT INTO page_words (rowid, words) VALUES (last_insert_rowid(), ?)', words);
  addWords(search, words.split(' '));
}

export function markUnreadable(search: WritableDatabase, sha256: Sha256): void {
  change(
    search,
    'INSERT INTO searched_document (sha256, pages, read_pages, has_text, unreadable) VALUES (?, 0, 0, 0, 1) ON CONFLICT DO UPDATE SET unreadable = 1',
    sha256,
  );
}

/** Forgets which documents couldn't be opened, so that they are tried again. What was read of them stays. */
export function forgetUnreadable(search: WritableDatabase): void {
  inTransaction(search, () => {
    change(search, 'DELETE FROM searched_document WHERE unreadable = 1 AND read_pages = 0');
    change(search, 'UPDATE searched_document SET unreadable = 0 WHERE unreadable = 1');
  });
}

/**
 * Forgets documents and every word of theirs: FTS5 only marks words as deleted until its segments are rewritten. Freed
 * pages of the file are overwritten (`secure_delete`).
 */
export function forgetDocuments(search: WritableDatabase, documents: readonly Sha256[]): void {
  inTransaction(search, () => {
    for (const sha256 of documents) {
      change(search, 'DELETE FROM page_text WHERE sha256 = ?', sha256);
      change(search, 'DELETE FROM searched_document WHERE sha256 = ?', sha256);
    }
    change(search, `INSERT INTO page_words (page_words) VALUES ('optimize')`);
    renewWords(search);
  });
  truncateLog(search);
}

/**
 * The best matching pages of some documents (bm25), at most `limit`; pages of other documents don't count towards it.
 */
export function findPages(
  search: ReadableDatabase,
  expression: string,
  { within, limit }: { readonly within: Iterable<Sha256>; readonly limit: number },
): readonly PageHit[] {
  const documents = new Set(within);
  if (areAll(search, documents)) {
    // Without a join FTS5 does the sorting itself, which takes half the time.
    const sql = 'SELECT rowid FROM page_words WHERE page_words MATCH ? ORDER BY rank LIMIT ?';
    return pageHits(search, values(search, numberColumn, sql, expression, limit));
  }
  const sql = `SELECT page_text.sha256, page_text.page, page_text.number
    FROM page_words JOIN page_text ON page_text.number = page_words.rowid
    WHERE page_words MATCH ? AND page_text.sha256 IN (SELECT value FROM json_each(?))
    ORDER BY rank, number LIMIT ?`;
  return rows(search, hitSchema, sql, expression, JSON.stringify([...documents]), limit);
}

function areAll(search: ReadableDatabase, documents: ReadonlySet<Sha256>): boolean {
  return values(search, sha256Schema, 'SELECT sha256 FROM searched_document').every((sha256) => documents.has(sha256));
}

/** Matching pages of some documents, in no order: ranking them would take the most time. */
export function matchingPages(
  search: ReadableDatabase,
  expression: string,
  within: ReadonlySet<Sha256>,
): readonly number[] {
  const found = values(search, numberColumn, 'SELECT rowid FROM page_words WHERE page_words MATCH ?', expression);
  if (areAll(search, within)) return found;
  const sql = 'SELECT number FROM page_text WHERE sha256 IN (SELECT value FROM json_each(?))';
  const allowed = new Set(values(search, numberColumn, sql, JSON.stringify([...within])));
  return found.filter((number) => allowed.has(number));
}

/** The pages with these row numbers, in the same order. */
export function pageHits(search: ReadableDatabase, numbers: readonly number[]): readonly PageHit[] {
  const sql = `SELECT sha256, page, number FROM json_each(?) AS wanted JOIN page_text ON page_text.number = wanted.value
    ORDER BY wanted.key`;
  return rows(search, hitSchema, sql, JSON.stringify(numbers));
}

const stateRowSchema = z.object({ sha256: sha256Schema, page: z.int(), state: pageStateSchema });

/** Pages whose text can't be relied on, by document and position. */
export function listPageStates(search: ReadableDatabase): readonly z.infer<typeof stateRowSchema>[] {
  return rows(search, stateRowSchema, 'SELECT sha256, page, state FROM page_state ORDER BY sha256, page');
}

export function pageTextOf(search: ReadableDatabase, number: number): string {
  return firstValue(search, textColumn, 'SELECT content FROM page_content WHERE number = ?', number) ?? '';
}

/** The document's own label for a page; null where it has only its number. */
export function pageNameOf(search: ReadableDatabase, sha256: Sha256, page: number): string | null {
  return firstValue(search, textColumn, 'SELECT name FROM page_name WHERE sha256 = ? AND page = ?', sha256, page);
}
