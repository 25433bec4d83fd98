import type { Bridge } from '../../shared/contract/bridge.ts';
import type { JobId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';

/** The bridge to engine and shell, as it is injected; `File` is what people drop. */
export type Api = Bridge<File>;

/** What every slice of the store works with. */
export interface StoreContext {
  readonly api: Api;
  readonly newJobId: () => JobId;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
  /** lets go of all that the window knows of the open vault, in one step with another change */
  readonly forgetVault: (change: Partial<AppState>) => void;
}
