import type { DeskColumn } from '../../../shared/desk-layout.ts';

/** Columns that identify an application; they can't be hidden. */
export const fixedColumns: readonly DeskColumn[] = ['number', 'title'];
/** Columns about the person's own work, for people who rate. */
export const ownColumns: readonly DeskColumn[] = ['state', 'total'];
export const numericColumns: readonly DeskColumn[] = ['inhabitants', 'duration', 'total-cost', 'requested', 'total'];
