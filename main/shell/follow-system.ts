import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { EngineHost } from './engine-host.ts';
import type { LongWork } from './long-work.ts';
import { tellWindow } from './window.ts';

/** Milliseconds that the window has for saving before the vault is locked without it. */
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
    // The window covers what it shows, and locks when the work is done.
    if (reason === 'screen-lock' && longWork.isUnderWay) return;
    // Where the window doesn't answer, the vault is locked all the same.
    setTimeout(
      () =>
        void engine
          .call('vault.lock', { quickly: true }, {})
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
  // Windows doesn't wait: what is typed is on the disk within 300 ms anyway, and what is left is saved now.
  window.on('session-end', () => tellWindow(window, { type: 'leave-wanted' }));
}

interface Delayable {
  preventDefault(): void;
}

/** Electron's declarations don't name the event that its documentation describes. */
function delay(event: unknown): void {
  if (isDelayable(event)) event.preventDefault();
}

function isDelayable(event: unknown): event is Delayable {
  return typeof event === 'object' && event !== null && typeof Reflect.get(event, 'preventDefault') === 'function';
}
