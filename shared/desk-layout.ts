/** What the desk consists of. No schema stands here: the window's state begins with these values before any is needed. */

/** Where a person stands with one application, as the desk names it, in the order of what is left to do. */
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

/** Columns of the desk's table; each sorts. Number, title and the own state can't be put away. */
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

/** The desk as it is laid before anybody changes it. */
export const initialDeskView = {
  sorting: { key: 'number', descending: false } as const,
  filter: { search: '', category: null, state: null },
  columns: firstColumns,
  seenRevision: 1,
};
