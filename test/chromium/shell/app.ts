import { EventEmitter } from 'node:events';
import { projectFolder } from '../../../scripts/electron-runtime.mjs';
import { listen } from './page-server.ts';
import { forkedProcesses } from './utility-process.ts';
import { BrowserWindow, windowEvents } from './windows.ts';

const switchesOf = (argv: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    argv
      .filter((argument) => argument.startsWith('--'))
      .map((argument) => {
        const [name = '', ...value] = argument.slice(2).split('=');
        return [name, value.join('=')];
      }),
  );

/** Electron's `app`: starts with its arguments, and ends when its windows are closed. */
class App extends EventEmitter {
  readonly isPackaged = false;
  private readonly given = switchesOf(process.argv);
  private readonly listening = listen();
  private userData = this.given.get('user-data-dir') ?? '';
  private isQuitting = false;

  /** Switches for Chromium itself have no effect here, as Chromium is started by the driving process. */
  readonly commandLine = {
    hasSwitch: (name: string): boolean => this.given.has(name),
    appendSwitch: (): void => undefined,
  };
  readonly enableSandbox = (): void => undefined;
  /** Every start has its own data here, so there never is a second instance. */
  readonly requestSingleInstanceLock = (): boolean => true;
  readonly getAppPath = (): string => projectFolder;
  readonly getAppMetrics = forkedProcesses;
  readonly getLocale = (): string => 'de';

  async whenReady(): Promise<void> {
    if (this.userData === '') throw new Error('a start without a data folder would touch the person’s own');
    await this.listening;
  }

  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`no folder for ${name}`);
    return this.userData;
  }

  setPath(name: string, path: string): void {
    if (name !== 'userData') throw new Error(`no folder for ${name}`);
    this.userData = path;
  }

  /** Closes every window; a window that refuses to close cancels quitting. */
  quit(): void {
    if (this.isQuitting) return;
    const windows = BrowserWindow.getAllWindows();
    for (const window of windows) window.close();
    if (BrowserWindow.getAllWindows().length > 0) return;
    this.isQuitting = true;
    this.emit('will-quit', { preventDefault: () => undefined });
    this.exit(0);
  }

  exit(code: number): void {
    process.exitCode = code;
    // The last messages are still on their way.
    setImmediate(() => process.exit());
  }
}

export const app = new App();

windowEvents.on('all-closed', () => app.emit('window-all-closed'));
// Handles the system's request to end, as Electron does.
process.on('SIGTERM', () => app.quit());
