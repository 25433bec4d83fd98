import type { Migration } from '../migrate.ts';

/** By which an amendment without a change is known. Of revisions from before this step it is unknown. */
export const juryPackedContent: Migration = {
  version: 3,
  up: 'ALTER TABLE packed_revision ADD COLUMN content_sha256 TEXT;',
};
