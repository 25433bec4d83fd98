import type { StoreContext } from './store-context.ts';
import type { NavigationSlice } from './navigation-state.ts';

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
