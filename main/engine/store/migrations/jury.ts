import type { Migration } from '../migrate.ts';
import { juryInitial } from './jury-0001-initial.ts';
import { juryDesk } from './jury-0002-desk.ts';
import { juryForms } from './jury-0003-forms.ts';
import { juryMerge } from './jury-0004-merge.ts';

/** All formats of jury.db, oldest first. */
export const juryMigrations: readonly Migration[] = [juryInitial, juryDesk, juryForms, juryMerge];
