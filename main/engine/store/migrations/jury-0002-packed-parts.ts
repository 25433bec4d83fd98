import type { Migration } from '../migrate.ts';

/** What an office signed last, so that the same revision can be written again and the next compared with it. */
export const juryPackedParts: Migration = {
  version: 2,
  up: `
CREATE TABLE packed_part (
  bundle_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (bundle_id, revision, name)
) STRICT;
`,
};
