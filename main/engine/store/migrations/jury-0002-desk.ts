import type { Migration } from '../migrate.ts';

/** What a juror keeps at the desk besides the ballots: private, and in no score file. Times are RFC 3339 texts. */
export const juryDesk: Migration = {
  version: 2,
  up: `
CREATE TABLE reading_place (
  document_id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  read_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_rank (
  application_id TEXT PRIMARY KEY,
  place INTEGER NOT NULL
) STRICT;
`,
};
