import type { Migration } from '../migrate.ts';

/** The first format of search.db: the documents' text by page. All of it can be read again from the documents. */
export const searchInitial: Migration = {
  version: 1,
  up: `
CREATE TABLE searched_document (
  sha256 TEXT PRIMARY KEY,
  pages INTEGER NOT NULL,
  read_pages INTEGER NOT NULL,
  has_text INTEGER NOT NULL,
  unreadable INTEGER NOT NULL
) STRICT;

CREATE TABLE page_text (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES searched_document ON DELETE CASCADE,
  page INTEGER NOT NULL,
  UNIQUE (sha256, page)
) STRICT;

-- Apart from the pages: a search looks at thousands of these, and at the text of the few that it shows.
CREATE TABLE page_content (
  number INTEGER PRIMARY KEY REFERENCES page_text ON DELETE CASCADE,
  content TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE page_words USING fts5(words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4');
CREATE TRIGGER forget_words AFTER DELETE ON page_text BEGIN DELETE FROM page_words WHERE rowid = old.number; END;

-- What a document calls a page, where that is more than its number.
CREATE TABLE page_name (
  sha256 TEXT NOT NULL REFERENCES searched_document ON DELETE CASCADE,
  page INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (sha256, page)
) STRICT, WITHOUT ROWID;
`,
};
