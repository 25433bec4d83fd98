import type { Migration } from '../migrate.ts';
import { contentInitial } from './content-0001-initial.ts';

/** All formats of content.db, oldest first. */
export const contentMigrations: readonly Migration[] = [contentInitial];
