import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { EngineHost } from './engine-host.ts';
import type { LongWork } from './long-work.ts';
import { tellWindow } from './window.ts';

/** How long, in milliseconds, the window may take to save before the vault is locked regardless. */
const lockTimeoutMs = 1_000;

export interface FollowedSystem {
  readonly window: BrowserWindow;
  readonly engine: EngineHost;
  readonly longWork: LongWork;
}

/** Locks when the machine goes to sleep or its screen is locked, and ends cleanly when the person logs off. */
export function followSystem({ window, engine, longWork }: FollowedSystem): void {
  const lock = (reason: 'suspend' | 'screen-lock'): void => {
    tellWindow(window, { type: 'lock-wanted', reason });
    // The window hides its content now, and locks when the long work is done.
    if (reason === 'screen-lock' && longWork.isUnderWay) return;
    // If the window doesn't answer, the vault is locked all the same.
    setTimeout(
      () =>
        void engine
          .ask({ kind: 'call', method: 'vault.lock', request: { quickly: true }, files: {} })
          .then(() => tellWindow(window, { type: 'locked', reason })),
      lockTimeoutMs,
    );
  };
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen-lock'));
  // Linux and macOS wait for the app; its window saves before it closes.
  powerMonitor.on('shutdown', (...[event]: readonly unknown[]) => {
    delay(event);
    app.quit();
  });
  // Windows doesn't wait: typed text is on the disk within 300 ms anyway, and whatever is left is saved now.
  window.on('session-end', () => tellWindow(window, { type: 'leave-wanted' }));
}

interface Delayable {
  preventDefault(): void;
}

/** Electron's type declarations lack the event argument that its documentation describes. */
function delay(event: unknown): void {
  if (isDelayable(event)) event.preventDefault();
}

function isDelayable(event: unknown): event is Delayable {
  return typeof event === 'object' && event !== null && typeof Reflect.get(event, 'preventDefault') === 'function';
}
