import type { Migration } from '../migrate.ts';

/** The first format of content.db: document ciphertext in chunks, nothing else. */
export const contentInitial: Migration = {
  version: 1,
  up: `
CREATE TABLE chunk (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (document_id, position)
) STRICT;
`,
};
