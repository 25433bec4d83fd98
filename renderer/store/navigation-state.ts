import type { VaultId } from '../../shared/ids.ts';
import type { Route } from './route.ts';

export interface NavigationSlice {
  readonly route: Route;
  /** where the person was when the vault was locked */
  readonly resume: { readonly vaultId: VaultId; readonly route: Route } | null;
  readonly navigate: (route: Route) => void;
}
