import type { Migration } from '../migrate.ts';

/**
 * Tells whether a letter can have reached anybody yet. Letters from before this step have no number, and count as sent.
 */
export const juryLetterRevision: Migration = {
  version: 4,
  up: 'ALTER TABLE invitation ADD COLUMN since_revision INTEGER;',
};
