/**
 * Replaces `electron` for the built shell (`out/main/index.js`) and for what tests evaluate in the app. It has only
 * what they use: anything else is missing, and asking for it fails. The parts of Electron that are replaced by
 * something that does nothing, or works differently, are listed in docs/decisions/0039-current-chromium.md.
 */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { channels } from './channels.ts';
import { askDriver } from './connection.ts';
import { defaultSession } from './sessions.ts';
import { utilityProcess } from './utility-process.ts';
import { BrowserWindow } from './windows.ts';

export { app, BrowserWindow, utilityProcess };

export const session = { defaultSession };
export const ipcMain = channels;

/** The system never sleeps here; tests emit its events themselves. */
export const powerMonitor = new EventEmitter();

let blockers = 0;
export const powerSaveBlocker = { start: (): number => (blockers += 1), stop: (): boolean => true };

export const protocol = { registerSchemesAsPrivileged: (): void => undefined };
export const nativeTheme = { shouldUseDarkColors: false };

const display = { workArea: { x: 0, y: 0, width: 1600, height: 1200 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };

/** No test in Chromium sees a native menu. */
export const Menu = { setApplicationMenu: (): void => undefined };

/** A dialog that no test has prepared counts as cancelled. */
export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
};

export const clipboard = { readText: (): Promise<unknown> => askDriver({ kind: 'read-clipboard' }) };
