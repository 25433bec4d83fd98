import type { Migration } from '../migrate.ts';

/**
 * The chair's merge: what was found out when a received file was read, so that it is never read twice, and files put
 * aside. A decision names what it covers; those of before didn't, and have to be taken again.
 */
export const juryMerge: Migration = {
  version: 4,
  up: `
CREATE TABLE file_reading (
  sha256 TEXT PRIMARY KEY REFERENCES imported_file,
  round_key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'read', 'crashed')),
  result TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE file_set_aside (
  sha256 TEXT PRIMARY KEY REFERENCES imported_file,
  reason TEXT NOT NULL,
  set_aside_at TEXT NOT NULL
) STRICT;

DROP TABLE conflict_decision;
CREATE TABLE conflict_decision (
  person_id TEXT NOT NULL,
  application_id TEXT NOT NULL,
  entry TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (person_id, application_id, entry)
) STRICT, WITHOUT ROWID;

DROP TABLE file_choice;
CREATE TABLE file_choice (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  chosen_at TEXT NOT NULL
) STRICT;
`,
};
