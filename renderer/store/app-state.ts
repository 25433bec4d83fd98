import { type BallotSlice, createBallotSlice, initialBallotState } from './ballot.ts';
import { type CompetitionState, initialCompetitionState } from './competition.ts';
import { createDeskSlice, type DeskSlice, initialDeskState } from './desk.ts';
import { createDraftsSlice, type DraftsSlice } from './drafts.ts';
import { createEvaluationSlice, type EvaluationSlice, initialEvaluationState } from './evaluation.ts';
import { createFailureSlice, type FailureSlice } from './failure.ts';
import { createFormDraftsSlice, type FormDraftsSlice } from './form-drafts.ts';
import { createHandoverSlice, type HandoverSlice, initialHandoverState } from './handover.ts';
import { createJobsSlice, type JobsSlice } from './jobs.ts';
import { createMarksSlice, initialMarksState, type MarksSlice } from './marks.ts';
import { createMergeSlice, initialMergeState, type MergeSlice } from './merge.ts';
import { initialNavigationState, createNavigationSlice, type NavigationSlice } from './navigation.ts';
import { createOfficeSlice, initialOfficeState, type OfficeSlice } from './office.ts';
import { createOpenBundleSlice, initialOpenBundleState, type OpenBundleSlice } from './open-bundle.ts';
import { createOverviewSlice, initialOverviewState, type OverviewSlice } from './overview.ts';
import { createOwnRankingSlice, initialOwnRankingState, type OwnRankingSlice } from './own-ranking.ts';
import { createPreferencesSlice, type PreferencesSlice } from './preferences.ts';
import { createReaderSlice, initialReaderState, type ReaderSlice } from './reader.ts';
import { createReceivedFilesSlice, type ReceivedFilesSlice } from './received-files.ts';
import { createReasonsSlice, type ReasonsSlice } from './reasons.ts';
import { createRecoverySlice, initialRecoveryState, type RecoverySlice } from './recovery.ts';
import { createResultReadingSlice, initialResultReadingState, type ResultReadingSlice } from './result-reading.ts';
import type { SaveQueue } from './save-queue.ts';
import { createResultSlice, initialResultState, type ResultSlice } from './result.ts';
import { createSearchSlice, initialSearchState, type SearchSlice } from './search.ts';
import type { StoreContext } from './store-context.ts';
import { createTranscriptsSlice, initialTranscriptsState, type TranscriptsSlice } from './transcripts.ts';
import { createVaultSessionSlice, initialVaultSessionState, type VaultSessionSlice } from './vault-session.ts';

/** All the window's state: caches of what the engine owns, what is being typed, and where the person is. */
export type AppState = VaultSessionSlice &
  NavigationSlice &
  FailureSlice &
  PreferencesSlice &
  JobsSlice &
  OpenBundleSlice &
  CompetitionState &
  DeskSlice &
  BallotSlice &
  DraftsSlice &
  FormDraftsSlice &
  ReaderSlice &
  MarksSlice &
  OverviewSlice &
  OwnRankingSlice &
  HandoverSlice &
  ResultReadingSlice &
  MergeSlice &
  EvaluationSlice &
  TranscriptsSlice &
  ReasonsSlice &
  OfficeSlice &
  RecoverySlice &
  ResultSlice &
  SearchSlice &
  ReceivedFilesSlice;

/** Creates all slices: their initial state and their actions. */
export function createSlices(context: StoreContext, queue: SaveQueue): AppState {
  return {
    ...createVaultSessionSlice(context),
    ...createNavigationSlice(context),
    ...createFailureSlice(context),
    ...createPreferencesSlice(context),
    ...createJobsSlice(context),
    ...createOpenBundleSlice(context),
    ...initialCompetitionState,
    ...createDeskSlice(context),
    ...createBallotSlice(context, queue),
    ...createDraftsSlice(context, queue),
    ...createFormDraftsSlice(context, queue),
    ...createReaderSlice(context),
    ...createMarksSlice(context, queue),
    ...createOverviewSlice(context),
    ...createOwnRankingSlice(context, queue),
    ...createHandoverSlice(context),
    ...createResultReadingSlice(context),
    ...createMergeSlice(context),
    ...createEvaluationSlice(context),
    ...createTranscriptsSlice(context, queue),
    ...createReasonsSlice(context),
    ...createOfficeSlice(context),
    ...createRecoverySlice(context),
    ...createResultSlice(context),
    ...createSearchSlice(context),
    ...createReceivedFilesSlice(context),
  };
}

/**
 * What outlives a lock: state of the window or the person rather than of a vault, and unsaved text, which carries the
 * id of its own vault.
 */
type OutlivesLock =
  | 'starting'
  | 'vaults'
  | 'lockNotice'
  | 'route'
  | 'area'
  | 'resume'
  | 'failure'
  | 'preferences'
  | 'job'
  | 'isCovered'
  | 'drafts'
  | 'formDrafts'
  | 'reasons'
  | 'zoom'
  | 'panel'
  | 'findOptions'
  | 'hiddenSide'
  | 'lastReadAt'
  | 'markColour'
  | 'showsMarks'
  | 'selectionsAsked'
  | 'deletion'
  | 'fileNotes'
  | 'waitingFiles'
  | 'delivery';

type DataKey = {
  [Key in keyof AppState]: AppState[Key] extends (...values: never) => unknown ? never : Key;
}[keyof AppState];

type VaultState = Pick<AppState, Exclude<DataKey, OutlivesLock>>;

/** The state before a vault is open. Everything a slice adds belongs here, except what `OutlivesLock` lists. */
export const initialVaultState: VaultState = {
  ...initialVaultSessionState,
  ...initialNavigationState,
  ...initialCompetitionState,
  ...initialDeskState,
  ...initialBallotState,
  ...initialReaderState,
  ...initialMarksState,
  ...initialOverviewState,
  ...initialOwnRankingState,
  ...initialHandoverState,
  ...initialResultReadingState,
  ...initialMergeState,
  ...initialEvaluationState,
  ...initialResultState,
  ...initialTranscriptsState,
  ...initialOfficeState,
  ...initialOpenBundleState,
  ...initialRecoveryState,
  ...initialSearchState,
};
