import type { DeskColumn } from '../../../shared/desk-layout.ts';

/** Columns that say which application a row is; they can't be put away. */
export const fixedColumns: readonly DeskColumn[] = ['number', 'title'];
/** Columns of the own work, for people who rate. */
export const ownColumns: readonly DeskColumn[] = ['state', 'total'];
export const numericColumns: readonly DeskColumn[] = ['inhabitants', 'duration', 'total-cost', 'requested', 'total'];
