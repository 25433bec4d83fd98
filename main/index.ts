import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, powerSaveBlocker, session, utilityProcess } from 'electron';
import { dataFolders } from './shell/data-folders.ts';
import { serveDocuments } from './shell/document-protocol.ts';
import { EngineHost } from './shell/engine-host.ts';
import { followSystem } from './shell/follow-system.ts';
import { filesIn, GivenFiles } from './shell/given-files.ts';
import { cutOffNetwork, lockContents, lockSession } from './shell/lock-down.ts';
import { LongWork } from './shell/long-work.ts';
import { applicationMenu, offerTextMenu } from './shell/menus.ts';
import { servePages } from './shell/page-protocol.ts';
import { lacksSandbox } from './shell/lacks-sandbox.ts';
import { routeCalls } from './shell/router.ts';
import { saveMemory } from './shell/save-memory.ts';
import { registerSchemes } from './shell/schemes.ts';
import { builtPaths, openWindow, tellWindow } from './shell/window.ts';
import { windowKinds } from './shell/window-kinds.ts';

cutOffNetwork();
saveMemory();
registerSchemes();
// Chromium won't sandbox root, who has to pass this switch; with the sandbox enforced the app wouldn't start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('session-created', lockSession);
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('window-all-closed', () => app.quit());

const { userData, earlier } = dataFolders({
  platform: process.platform,
  environment: process.env,
  userData: app.getPath('userData'),
  isGiven: app.commandLine.hasSwitch('user-data-dir'),
});
if (earlier !== null) {
  mkdirSync(userData, { recursive: true });
  // Before anything is written there, including the single-instance lock.
  app.setPath('userData', userData);
}

const given = new GivenFiles();
given.add(filesIn(process.argv, { workingDirectory: process.cwd(), appPath: app.getAppPath() }));

const lacking = lacksSandbox({
  isOff: app.commandLine.hasSwitch('no-sandbox'),
  isPackaged: app.isPackaged,
  userId: process.getuid?.(),
});
// Loaded only when needed: its texts are a large part of the program, and hardly anybody sees them.
if (lacking) void import('./shell/require-sandbox.ts').then(({ refuseWithoutSandbox }) => refuseWithoutSandbox());
else if (app.requestSingleInstanceLock()) void start();
else app.quit();

/** How long, in milliseconds, the window may take to save before it is closed regardless. */
const closeTimeoutMs = 1_000;

async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  const take = (paths: readonly string[]): void => {
    given.add(paths);
    // A window that is still loading will ask for them itself.
    if (paths.length > 0) tellWindow(window, { type: 'files-given' });
  };
  // macOS reports a double-clicked file this way, even before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
    bringForward(window);
  });
  await app.whenReady();
  const { preloads, pages, icon, engine: entry } = builtPaths(import.meta.dirname);
  const dataFolder = app.getPath('userData');
  const resources = join(app.getAppPath(), 'resources');
  // First, because its process takes longest to start.
  const engine = new EngineHost({
    fork: () =>
      utilityProcess.fork(entry, [], {
        serviceName: 'Jurymappe engine',
        env: {
          ...process.env,
          JURYMAPPE_DATA: join(dataFolder, 'jurymappe'),
          ...(earlier === null ? {} : { JURYMAPPE_EARLIER_DATA: join(earlier, 'jurymappe') }),
          JURYMAPPE_RESOURCES: resources,
          JURYMAPPE_CHECKS: app.isPackaged ? 'no' : 'yes',
        },
      }),
    onEvent: (event) => tellWindow(window, event),
  });
  // Electron announces this session too; once more here, so that what all windows use doesn't depend on that event.
  lockSession(session.defaultSession);
  Menu.setApplicationMenu(applicationMenu(process.platform));
  const firstScript = servePages(session.defaultSession, pages);
  serveDocuments(session.defaultSession, engine);
  const longWork = new LongWork(powerSaveBlocker);
  routeCalls({ engine, longWork, given, demoFolder: join(resources, 'demo') }, firstScript);
  app.on('second-instance', (_event, argv, workingDirectory) => {
    take(filesIn(argv, { workingDirectory, appPath: app.getAppPath() }));
    bringForward(window);
  });
  app.on('will-quit', () => engine.close());
  window = await openWindow(windowKinds.main, { preloads, icon, dataFolder });
  offerTextMenu(window, engine);
  closeOnceSaved(window);
  followSystem({ window, engine, longWork });
}

/** Closing, quitting and logging off first let the window save. The engine ends with the last window. */
function closeOnceSaved(window: BrowserWindow): void {
  let isAsked = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    tellWindow(window, { type: 'leave-wanted' });
    const deadline = setTimeout(() => window.destroy(), closeTimeoutMs);
    window.once('closed', () => clearTimeout(deadline));
  });
}

function bringForward(window: BrowserWindow | null): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
