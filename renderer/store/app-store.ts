import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JobId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';
import { createBallotSlice } from './ballot/ballot-slice.ts';
import { createDeskSlice } from './desk/desk-slice.ts';
import { createDraftsSlice } from './drafts/drafts-slice.ts';
import { createFailureSlice } from './failure/failure-slice.ts';
import { createHandoverSlice } from './handover/handover-slice.ts';
import { createJobsSlice } from './jobs/jobs-slice.ts';
import { createMarksSlice } from './marks/marks-slice.ts';
import { createMergeSlice } from './merge/merge-slice.ts';
import { createNavigationSlice } from './navigation/navigation-slice.ts';
import { createOfficeSlice } from './office/office-slice.ts';
import { createOpenBundleSlice } from './open-bundle/open-bundle-slice.ts';
import { createOverviewSlice } from './overview/overview-slice.ts';
import { createPreferencesSlice } from './preferences/preferences-slice.ts';
import { createReaderSlice } from './reader/reader-slice.ts';
import { createRecoverySlice } from './recovery/recovery-slice.ts';
import { createSearchSlice } from './search/search-slice.ts';
import { createSessionSlice } from './session/session-slice.ts';
import { createFormDraftsSlice } from './form-drafts/form-drafts-slice.ts';
import { createSaveQueue } from './save-queue.ts';
import type { Api } from './store-context.ts';

export type AppStore = StoreApi<AppState>;

/** The window's one store. Everything that leaves it goes through the injected door. */
export function createAppStore(api: Api, newJobId: () => JobId): AppStore {
  const queue = createSaveQueue();
  return createStore<AppState>()((set, get) => {
    const context = { api, newJobId, get, set };
    return {
      ...createSessionSlice(context),
      ...createNavigationSlice(context),
      ...createFailureSlice(context),
      ...createPreferencesSlice(context),
      ...createJobsSlice(context),
      ...createOpenBundleSlice(context),
      ...createDeskSlice(context),
      ...createBallotSlice(context, queue),
      ...createDraftsSlice(context, queue),
      ...createFormDraftsSlice(context, queue),
      ...createReaderSlice(context),
      ...createMarksSlice(context, queue),
      ...createOverviewSlice(context, queue),
      ...createHandoverSlice(context),
      ...createMergeSlice(context),
      ...createOfficeSlice(context),
      ...createRecoverySlice(context),
      ...createSearchSlice(context),
    };
  });
}
