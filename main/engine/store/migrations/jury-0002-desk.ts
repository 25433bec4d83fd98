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

CREATE TABLE backup (
  number INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  documents INTEGER NOT NULL
) STRICT;

CREATE TABLE own_rank (
  application_id TEXT PRIMARY KEY,
  place INTEGER NOT NULL CHECK (place > 0)
) STRICT;

CREATE TABLE typed_text (
  application_id TEXT NOT NULL,
  field TEXT NOT NULL,
  criterion_id TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL,
  typed_at TEXT NOT NULL,
  PRIMARY KEY (application_id, field, criterion_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_step ON event (application_id, number, kind, undoes);

CREATE TABLE mark (
  mark_id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL,
  document_sha256 TEXT NOT NULL,
  document_name TEXT NOT NULL,
  page INTEGER NOT NULL,
  quads TEXT NOT NULL,
  quote TEXT NOT NULL,
  colour TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  criterion_id TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX mark_by_application ON mark (application_id);

CREATE TABLE amendment (
  revision INTEGER PRIMARY KEY REFERENCES revision,
  changes TEXT NOT NULL
) STRICT;

CREATE TABLE amendment_check (
  application_id TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES amendment,
  checked_at TEXT,
  PRIMARY KEY (application_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE handed_in_content (
  sequence INTEGER PRIMARY KEY REFERENCES handed_in,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE saved_file (
  number INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL REFERENCES handed_in,
  name TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
INSERT INTO saved_file (sequence, name, saved_at) SELECT sequence, name, created_at FROM handed_in;

CREATE TABLE unfinished_file (path TEXT PRIMARY KEY) STRICT;
`,
};
