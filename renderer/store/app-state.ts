import type { BallotSlice } from './ballot/ballot-state.ts';
import type { DeskSlice } from './desk/desk-state.ts';
import type { DraftsSlice } from './drafts/drafts-state.ts';
import type { FailureSlice } from './failure/failure-state.ts';
import type { HandoverSlice } from './handover/handover-state.ts';
import type { JobsSlice } from './jobs/jobs-state.ts';
import type { MarksSlice } from './marks/marks-state.ts';
import type { MergeSlice } from './merge/merge-state.ts';
import type { NavigationSlice } from './navigation/navigation-state.ts';
import type { OfficeSlice } from './office/office-state.ts';
import type { OpenBundleSlice } from './open-bundle/open-bundle-state.ts';
import type { OverviewSlice } from './overview/overview-state.ts';
import type { PreferencesSlice } from './preferences/preferences-state.ts';
import type { ReaderSlice } from './reader/reader-state.ts';
import type { RecoverySlice } from './recovery/recovery-state.ts';
import type { SearchSlice } from './search/search-state.ts';
import type { SessionSlice } from './session/session-state.ts';
import type { FormDraftsSlice } from './form-drafts/form-drafts-state.ts';

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
