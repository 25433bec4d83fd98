import type { Gap } from '../../shared/domain/ballot.ts';
import type { ApplicationId, VaultId } from '../../shared/ids.ts';
import type { StoreContext } from './store-context.ts';

/** Where the person is. `gap` names the place in the ballot to go to. */
export type Route =
  | { readonly screen: 'welcome' | 'open-bundle' | 'new-office' | 'restore-backup' | 'deleted' }
  | { readonly screen: 'desk' | 'search' | 'overview' | 'handover' | 'merge' | 'result' | 'office' | 'recovery' }
  | { readonly screen: 'reading'; readonly applicationId: ApplicationId; readonly gap: Gap | null };

export type Screen = Route['screen'];

export interface NavigationSlice {
  readonly route: Route;
  /** where the person was when the vault was locked */
  readonly resume: { readonly vaultId: VaultId; readonly route: Route } | null;
  readonly navigate: (route: Route) => void;
}

export function createNavigationSlice({ get, set }: StoreContext): NavigationSlice {
  return {
    route: { screen: 'welcome' },
    resume: null,
    navigate: (route) => {
      // A page is left: what was typed on it goes to the disk now, not when its timer says so.
      void get().flushDrafts();
      set({ route, failure: null });
    },
  };
}
