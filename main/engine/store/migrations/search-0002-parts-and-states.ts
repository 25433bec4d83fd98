import type { Migration } from '../migrate.ts';
import { searchInitial } from './search-0001-initial.ts';

/**
 * Numbers are folded into one spelling, words are found by their parts, and each page without usable text is recorded
 * with the reason. Earlier data lacks all this, so everything is read again.
 */
export const searchPartsAndStates: Migration = {
  version: 2,
  up: `
DROP TABLE page_name;
DROP TABLE page_words;
DROP TABLE page_content;
DROP TABLE page_text;
DROP TABLE searched_document;
${searchInitial.up}
-- Each word of the index once: those that hold a part of a word are looked up here, and then in the index.
CREATE TABLE word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE page_vocabulary USING fts5vocab(page_words, 'row');

-- Pages whose text can't be searched, or not be relied on, and why.
CREATE TABLE page_state (
  sha256 TEXT NOT NULL REFERENCES searched_document ON DELETE CASCADE,
  page INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (sha256, page)
) STRICT, WITHOUT ROWID;
`,
};
