import type { ReceivedFile } from './app.ts';
import type { Call } from './contract.ts';
import type { Result } from '../result.ts';
import type { AppEvent } from './events.ts';

/** What the window's page can reach. `DroppedFile` is the browser's `File`, a type that this folder doesn't know. */
export interface Bridge<DroppedFile> {
  /** answers with a `Result` as JSON text: an object would be copied piece by piece between preload and page */
  readonly call: (...[name, request]: Parameters<Call>) => Promise<string>;
  /** hands dropped files to the shell, which recognises them and grants usable ones; the window never sees a path */
  readonly grantDropped: (files: readonly DroppedFile[]) => Promise<Result<readonly ReceivedFile[]>>;
  /** returns the function that ends the subscription */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
}
