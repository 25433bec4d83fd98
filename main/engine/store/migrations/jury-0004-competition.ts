import type { Migration } from '../migrate.ts';

/**
 * What is the same for everybody stands apart from what is one person's own; a letter belongs to one person and one
 * bundle. What an early version has stored in the form before can't be read any more.
 */
export const juryCompetition: Migration = {
  version: 4,
  up: `
ALTER TABLE revision ADD COLUMN competition_jws TEXT NOT NULL DEFAULT '';

DROP TABLE invitation;
CREATE TABLE invitation (
  bundle_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  secret BLOB NOT NULL UNIQUE,
  PRIMARY KEY (bundle_id, person_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE packed_revision ADD COLUMN scores_from INTEGER NOT NULL DEFAULT 1;
ALTER TABLE packed_revision ADD COLUMN basis_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE packed_revision ADD COLUMN written_at TEXT;
`,
};
