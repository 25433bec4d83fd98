import type { BallotSlice } from './ballot.ts';
import type { CompetitionState } from './competition.ts';
import type { DeskSlice } from './desk.ts';
import type { DraftsSlice } from './drafts.ts';
import type { FailureSlice } from './failure.ts';
import type { HandoverSlice } from './handover.ts';
import type { JobsSlice } from './jobs.ts';
import type { MarksSlice } from './marks.ts';
import type { MergeSlice } from './merge.ts';
import type { NavigationSlice } from './navigation.ts';
import type { OfficeSlice } from './office.ts';
import type { OpenBundleSlice } from './open-bundle.ts';
import type { OverviewSlice } from './overview.ts';
import type { OwnRankingSlice } from './own-ranking.ts';
import type { PreferencesSlice } from './preferences.ts';
import type { ReaderSlice } from './reader.ts';
import type { RecoverySlice } from './recovery.ts';
import type { SearchSlice } from './search.ts';
import type { VaultSessionSlice } from './vault-session.ts';
import type { FormDraftsSlice } from './form-drafts.ts';

/** Everything that the window knows: caches of what the engine owns, what is being typed, and where the person is. */
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
  MergeSlice &
  OfficeSlice &
  RecoverySlice &
  SearchSlice;
