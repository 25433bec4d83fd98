import type { Migration } from '../migrate.ts';

/** By which a letter is known that nobody can have yet. Those from before this step have no number: they are out. */
export const juryLetterRevision: Migration = {
  version: 4,
  up: 'ALTER TABLE invitation ADD COLUMN since_revision INTEGER;',
};
