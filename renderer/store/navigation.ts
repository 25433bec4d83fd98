import type { Gap } from '../../shared/domain/ballot.ts';
import type { ApplicationId, VaultId } from '../../shared/ids.ts';
import type { StoreContext } from './store-context.ts';

/** Where the person is. `gap` names the place in the ballot to go to. */
export type Route =
  | { readonly screen: 'welcome' | 'open-bundle' | 'new-office' | 'restore-backup' | 'deleted' }
  | {
      readonly screen:
        | 'desk'
        | 'search'
        | 'overview'
        | 'handover'
        | 'merge'
        | 'evaluation'
        | 'result'
        | 'session'
        | 'office'
        | 'recovery';
    }
  | { readonly screen: 'reading'; readonly applicationId: ApplicationId; readonly gap: Gap | null };

export type Screen = Route['screen'];

/** What belongs together: who leads the jury works in two of them, and switches in one place; who takes its minutes in one. */
export type Area = 'rating' | 'session' | 'office';

const areas: Readonly<Partial<Record<Screen, Area>>> = {
  desk: 'rating',
  reading: 'rating',
  overview: 'rating',
  handover: 'rating',
  merge: 'session',
  evaluation: 'session',
  result: 'session',
  session: 'session',
  office: 'office',
};

/** Where a screen belongs; null for one that is at hand everywhere. */
export function areaOf(screen: Screen): Area | null {
  return areas[screen] ?? null;
}

export interface NavigationSlice {
  readonly route: Route;
  /** where in the vault the person was before; null at the beginning */
  readonly cameFrom: Route | null;
  /** where the person works: a screen that is at hand everywhere leaves it as it was */
  readonly area: Area;
  /** where the person was when the vault was locked */
  readonly resume: { readonly vaultId: VaultId; readonly route: Route } | null;
  readonly navigate: (route: Route) => void;
}

/** Where nobody has been yet: a vault begins with it. */
export const initialNavigationState = { cameFrom: null } as const;

export function createNavigationSlice({ get, set }: StoreContext): NavigationSlice {
  return {
    route: { screen: 'welcome' },
    ...initialNavigationState,
    area: 'rating',
    resume: null,
    navigate: (route) => {
      // A page is left: what was typed on it goes to the disk now, not when its timer says so.
      void get().flushDrafts();
      set({
        route,
        cameFrom: get().vaultSession === null ? null : get().route,
        area: areaOf(route.screen) ?? get().area,
        failure: null,
      });
    },
  };
}
