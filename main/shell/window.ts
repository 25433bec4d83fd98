import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { eventChannel } from '../../shared/contract/channels.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { lockContents } from './lock-down.ts';
import { readWindowState, writeWindowState } from './window-state.ts';
import type { WindowKind } from './window-kinds.ts';

/** Where a window finds its preload and icon, and where its position is remembered. */
export interface WindowFolders {
  readonly preloads: string;
  readonly icon: string;
  readonly dataFolder: string;
}

/** Opens a window on its page, and keeps it there. */
export async function openWindow(
  { origin, page, preload }: WindowKind,
  { preloads, icon, dataFolder }: WindowFolders,
): Promise<BrowserWindow> {
  const place = readWindowState(dataFolder, {
    primary: screen.getPrimaryDisplay().workArea,
    all: screen.getAllDisplays().map(({ workArea }) => workArea),
  });
  const window = new BrowserWindow({
    ...place,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Jurymappe',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101820' : '#ffffff',
    webPreferences: {
      preload: join(preloads, preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    },
  });
  // All contents are locked when Electron announces them; once more here, so that no window depends on that event.
  lockContents(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writeWindowState(dataFolder, window.getNormalBounds()));
  const showPage = (): Promise<void> => window.loadURL(origin + page);
  window.webContents.on('render-process-gone', () => void showPage());
  // Navigation to about:blank can't be prevented beforehand: Chromium doesn't announce it.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${origin}/`)) void showPage();
  });
  const shown = showPage();
  // Makes Electron load its fetch classes now (50 ms), while the page's process starts, rather than at the first
  // request.
  new Response();
  await shown;
  return window;
}

/** Sends the window an event. */
export function tellWindow(window: BrowserWindow | null, event: AppEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, event);
}

/** Where the built parts lie, from the place of the built main file. */
export function builtPaths(mainFolder: string): {
  readonly preloads: string;
  readonly pages: string;
  readonly engine: string;
  readonly icon: string;
} {
  return {
    icon: join(mainFolder, '..', '..', 'resources', 'icon', 'window.png'),
    preloads: join(mainFolder, '..', 'preload'),
    pages: join(mainFolder, '..', 'renderer'),
    engine: join(mainFolder, 'engine.js'),
  };
}
