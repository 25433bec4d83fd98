import type { Migration } from '../migrate.ts';

/**
 * What the leader does and signs: the action log with its checkpoints, closings of the intake, transcripts, results.
 */
export const juryRecords: Migration = {
  version: 5,
  up: `
CREATE TABLE action (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, line TEXT NOT NULL) STRICT;
CREATE INDEX action_by_kind ON action (kind, n);
CREATE TRIGGER action_is_never_changed BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'actions are append-only'); END;
CREATE TRIGGER action_is_never_deleted BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'actions are append-only'); END;

CREATE TABLE checkpoint (count INTEGER PRIMARY KEY REFERENCES action, jws TEXT NOT NULL) STRICT;

CREATE TABLE intake_closing (
  number INTEGER PRIMARY KEY,
  closed_at TEXT NOT NULL,
  set_sha256 TEXT NOT NULL,
  reason TEXT,
  n INTEGER NOT NULL REFERENCES action
) STRICT;

-- What a closing found: the verdict, the place in its chain and whether it was put aside, as they stood then.
CREATE TABLE closed_input (
  closing INTEGER NOT NULL REFERENCES intake_closing,
  sha256 TEXT NOT NULL,
  person_id TEXT,
  sequence INTEGER,
  verdict TEXT NOT NULL,
  chain TEXT,
  set_aside INTEGER NOT NULL,
  PRIMARY KEY (closing, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE signed_result (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  signed_at TEXT NOT NULL,
  n INTEGER NOT NULL REFERENCES action,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE transcript (
  sha256 TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE,
  recorded_at TEXT NOT NULL,
  jws TEXT NOT NULL
) STRICT;

-- What one of two people has typed from a paper ballot.
CREATE TABLE transcript_entry (
  person_id TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  content TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  PRIMARY KEY (person_id, entered_by)
) STRICT, WITHOUT ROWID;

ALTER TABLE file_choice ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE key_confirmation ADD COLUMN confirmed_by TEXT;
ALTER TABLE key_confirmation ADD COLUMN how TEXT;
`,
};
