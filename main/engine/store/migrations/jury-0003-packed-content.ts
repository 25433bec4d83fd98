import type { Migration } from '../migrate.ts';

/** Identifies an amendment that changes nothing. Unknown for revisions from before this step. */
export const juryPackedContent: Migration = {
  version: 3,
  up: 'ALTER TABLE packed_revision ADD COLUMN content_sha256 TEXT;',
};
