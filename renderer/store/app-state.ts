import type { BallotSlice } from './ballot-state.ts';
import type { DeskSlice } from './desk-state.ts';
import type { DraftsSlice } from './drafts-state.ts';
import type { FailureSlice } from './failure-state.ts';
import type { HandoverSlice } from './handover-state.ts';
import type { JobsSlice } from './jobs-state.ts';
import type { MarksSlice } from './marks-state.ts';
import type { MergeSlice } from './merge-state.ts';
import type { NavigationSlice } from './navigation-state.ts';
import type { OfficeSlice } from './office-state.ts';
import type { OpenBundleSlice } from './open-bundle-state.ts';
import type { OverviewSlice } from './overview-state.ts';
import type { PreferencesSlice } from './preferences-state.ts';
import type { ReaderSlice } from './reader-state.ts';
import type { RecoverySlice } from './recovery-state.ts';
import type { SearchSlice } from './search-state.ts';
import type { SessionSlice } from './vault-session-state.ts';
import type { FormDraftsSlice } from './form-drafts-state.ts';

/** Everything that the window knows: caches of what the engine owns, what is being typed, and where the person is. */
export type AppState = SessionSlice &
  NavigationSlice &
  FailureSlice &
  PreferencesSlice &
  JobsSlice &
  OpenBundleSlice &
  DeskSlice &
  BallotSlice &
  DraftsSlice &
  FormDraftsSlice &
  ReaderSlice &
  MarksSlice &
  OverviewSlice &
  HandoverSlice &
  MergeSlice &
  OfficeSlice &
  RecoverySlice &
  SearchSlice;
