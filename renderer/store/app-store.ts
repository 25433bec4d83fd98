import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JobId } from '../../shared/ids.ts';
import { type AppState, createSlices, initialVaultState } from './app-state.ts';
import { createSaveQueue } from './save-queue.ts';
import type { Api, StoreContext } from './store-context.ts';

export type AppStore = StoreApi<AppState>;

/** The window's only store. Everything that leaves it goes through the injected bridge. */
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
    return createSlices(context, queue);
  });
}
