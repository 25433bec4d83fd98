import type { AppState } from './app-state.ts';
import { initialBallotState } from './ballot.ts';
import { initialCompetitionState } from './competition.ts';
import { initialDeskState } from './desk.ts';
import { initialHandoverState } from './handover.ts';
import { initialMarksState } from './marks.ts';
import { initialMergeState } from './merge.ts';
import { initialOfficeState } from './office.ts';
import { initialOpenBundleState } from './open-bundle.ts';
import { initialOverviewState } from './overview.ts';
import { initialOwnRankingState } from './own-ranking.ts';
import { initialReaderState } from './reader.ts';
import { initialRecoveryState } from './recovery.ts';
import { initialSearchState } from './search.ts';
import { initialVaultSessionState } from './vault-session.ts';

/**
 * What outlives a lock: what belongs to the window or the person and not to a vault, and what isn't saved yet, which
 * names its vault itself.
 */
type OutlivesLock =
  | 'starting'
  | 'vaults'
  | 'lockNotice'
  | 'route'
  | 'resume'
  | 'failure'
  | 'preferences'
  | 'job'
  | 'drafts'
  | 'formDrafts'
  | 'zoom'
  | 'panel'
  | 'hiddenSide'
  | 'lastReadAt'
  | 'markColour'
  | 'showsMarks'
  | 'selectionsAsked'
  | 'deletion';

type DataKey = {
  [Key in keyof AppState]: AppState[Key] extends (...values: never) => unknown ? never : Key;
}[keyof AppState];

export type VaultState = Pick<AppState, Exclude<DataKey, OutlivesLock>>;

/** The state before a vault is open. Whatever a slice adds belongs here, unless it is said above that it outlives a lock. */
export const initialVaultState: VaultState = {
  ...initialVaultSessionState,
  ...initialCompetitionState,
  ...initialDeskState,
  ...initialBallotState,
  ...initialReaderState,
  ...initialMarksState,
  ...initialOverviewState,
  ...initialOwnRankingState,
  ...initialHandoverState,
  ...initialMergeState,
  ...initialOfficeState,
  ...initialOpenBundleState,
  ...initialRecoveryState,
  ...initialSearchState,
};
