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

/** Screens that belong together. Jury leaders work in two areas and switch between them, the secretary in one. */
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

/** The area of a screen; null for screens available everywhere. */
export function areaOf(screen: Screen): Area | null {
  return areas[screen] ?? null;
}

export interface NavigationSlice {
  readonly route: Route;
  /** where in the vault the person was before; null at the beginning */
  readonly cameFrom: Route | null;
  /** the area the person works in: screens available everywhere don't change it */
  readonly area: Area;
  /** where the person was when the vault was locked */
  readonly resume: { readonly vaultId: VaultId; readonly route: Route } | null;
  readonly navigate: (route: Route) => void;
}

/** A vault begins without a place to go back to. */
export const initialNavigationState = { cameFrom: null } as const;

export function createNavigationSlice({ get, set }: StoreContext): NavigationSlice {
  return {
    route: { screen: 'welcome' },
    ...initialNavigationState,
    area: 'rating',
    resume: null,
    navigate: (route) => {
      // Leaving a screen puts what was typed on it on the disk now, rather than when its timer is due.
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
