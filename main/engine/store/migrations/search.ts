import type { Migration } from '../migrate.ts';
import { searchInitial } from './search-0001-initial.ts';

/** All formats of search.db, oldest first. */
export const searchMigrations: readonly Migration[] = [searchInitial];
