/** The parts of the desk. This file has no schemas: the window's initial state needs these values before any schema. */

/** A person's states with one application, as the desk names them, in the order of what is left to do. */
export const ownStates = [
  'open',
  'in-progress',
  'gaps',
  'complete',
  'abstained',
  'declared',
  'withheld',
  'not-admitted',
] as const;
export type OwnState = (typeof ownStates)[number];

/**
 * Columns of the desk's table; all of them can be sorted by. Number, title and the person's own state can't be hidden.
 */
export const deskColumns = [
  'number',
  'title',
  'applicant',
  'district',
  'inhabitants',
  'category',
  'theme',
  'duration',
  'total-cost',
  'requested',
  'state',
  'total',
] as const;
export type DeskColumn = (typeof deskColumns)[number];

const firstColumns: DeskColumn[] = ['number', 'title', 'applicant', 'category', 'theme', 'requested', 'state', 'total'];

/** The arrangement of the desk before anybody changes it. */
export const initialDeskView = {
  sorting: { key: 'number', descending: false } as const,
  filter: { search: '', category: null, state: null },
  columns: firstColumns,
  seenRevision: 1,
};
