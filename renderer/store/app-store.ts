import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JobId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';
import { createBallotSlice } from './ballot.ts';
import { initialCompetitionState } from './competition.ts';
import { createDeskSlice } from './desk.ts';
import { createDraftsSlice } from './drafts.ts';
import { createFailureSlice } from './failure.ts';
import { createHandoverSlice } from './handover.ts';
import { initialVaultState } from './initial-vault-state.ts';
import { createJobsSlice } from './jobs.ts';
import { createMarksSlice } from './marks.ts';
import { createMergeSlice } from './merge.ts';
import { createNavigationSlice } from './navigation.ts';
import { createOfficeSlice } from './office.ts';
import { createOpenBundleSlice } from './open-bundle.ts';
import { createOverviewSlice } from './overview.ts';
import { createOwnRankingSlice } from './own-ranking.ts';
import { createPreferencesSlice } from './preferences.ts';
import { createReaderSlice } from './reader.ts';
import { createRecoverySlice } from './recovery.ts';
import { createSearchSlice } from './search.ts';
import { createVaultSessionSlice } from './vault-session.ts';
import { createFormDraftsSlice } from './form-drafts.ts';
import { createSaveQueue } from './save-queue.ts';
import type { Api, StoreContext } from './store-context.ts';

export type AppStore = StoreApi<AppState>;

/** The window's one store. Everything that leaves it goes through the injected bridge. */
export function createAppStore(api: Api, newJobId: () => JobId): AppStore {
  const queue = createSaveQueue();
  return createStore<AppState>()((set, get) => {
    const context: StoreContext = {
      api,
      newJobId,
      get,
      set,
      forgetVault: (change) => set({ ...initialVaultState, ...change }),
    };
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
      ...createMergeSlice(context),
      ...createOfficeSlice(context),
      ...createRecoverySlice(context),
      ...createSearchSlice(context),
    };
  });
}
