import { type DeskView, initialDeskView } from '../../shared/contract/desk-view.ts';
import type { AppState } from './app-state.ts';

/** What the window forgets when a vault is locked: everything that the engine owns. Unsaved texts are not among it. */
export const emptyCaches: Pick<
  AppState,
  | keyof DeskView
  | 'desk'
  | 'pendingRatings'
  | 'lastSavedAt'
  | 'readingPositions'
  | 'chosenTabs'
  | 'marks'
  | 'selection'
  | 'chosenMark'
  | 'wantedMark'
  | 'removedMark'
  | 'overviewPart'
  | 'gridPlace'
  | 'compared'
  | 'ownRanks'
  | 'ranksBefore'
  | 'review'
  | 'lastHandedIn'
  | 'overview'
  | 'result'
  | 'lastReports'
  | 'packReport'
  | 'folder'
  | 'bundleFile'
  | 'recovery'
  | 'documentCheck'
  | 'lastBackup'
  | 'backupFile'
  | 'query'
  | 'within'
  | 'wantedText'
  | 'searchProgress'
  | 'readingStopped'
  | 'found'
  | 'searchFailure'
  | 'followedHit'
  | 'wantedFind'
> = {
  ...initialDeskView,
  desk: null,
  pendingRatings: {},
  lastSavedAt: null,
  readingPositions: {},
  chosenTabs: {},
  marks: {},
  selection: null,
  chosenMark: null,
  wantedMark: null,
  removedMark: null,
  overviewPart: 'grid',
  gridPlace: null,
  compared: [null, null],
  ownRanks: null,
  ranksBefore: [],
  review: null,
  lastHandedIn: null,
  overview: null,
  result: null,
  lastReports: [],
  packReport: null,
  folder: null,
  bundleFile: null,
  recovery: null,
  documentCheck: null,
  lastBackup: null,
  backupFile: null,
  query: '',
  within: null,
  wantedText: null,
  searchProgress: null,
  readingStopped: null,
  found: null,
  searchFailure: null,
  followedHit: null,
  wantedFind: null,
};
