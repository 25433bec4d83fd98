import type { Bridge } from '../../shared/contract/bridge.ts';
import type { JobId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';

/** The injected bridge to engine and shell; `File` is what people drop. */
export type Api = Bridge<File>;

/** What every slice of the store works with. */
export interface StoreContext {
  readonly api: Api;
  readonly newJobId: () => JobId;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
  /** forgets all that the window knows about the open vault, in one step with another change */
  readonly forgetVault: (change: Partial<AppState>) => void;
}
