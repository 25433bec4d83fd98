import type { Migration } from '../migrate.ts';
import { searchInitial } from './search-0001-initial.ts';
import { searchPartsAndStates } from './search-0002-parts-and-states.ts';

/** All formats of search.db, oldest first. */
export const searchMigrations: readonly Migration[] = [searchInitial, searchPartsAndStates];
