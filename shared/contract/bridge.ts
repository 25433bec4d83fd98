import type { ReceivedFile } from './app.ts';
import type { Call } from './contract.ts';
import type { Result } from '../result.ts';
import type { AppEvent } from './events.ts';

/** What the window's page can reach. `DroppedFile` is the browser's File, which this folder doesn't know. */
export interface Bridge<DroppedFile> {
  readonly call: Call;
  /** hands dropped files to the shell, which says what each is and grants what can be used; the window never sees a path */
  readonly grantDropped: (files: readonly DroppedFile[]) => Promise<Result<readonly ReceivedFile[]>>;
  /** returns the function that ends the subscription */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
}

/** What the preload exposes to the page, and nothing else. */
export interface ExposedBridge<DroppedFile> extends Omit<Bridge<DroppedFile>, 'call'> {
  /** The answer is the JSON text of a `Result`: between its two worlds the browser would copy objects one by one. */
  readonly call: (...[name, request]: Parameters<Call>) => Promise<string>;
}
