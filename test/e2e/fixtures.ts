import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { hasDisplay } from '../../scripts/electron-runtime.mjs';
import { isInChromium } from '../helpers/launch-app.ts';
import { type PackedBundle, packSmallBundle } from '../helpers/packed-bundle.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { startWindow, type WindowOptions } from './start-window.ts';
import { keepTracesOfFailure } from './traces.ts';
import { startVirtualScreen } from './virtual-screen.ts';

interface TestFixtures {
  /** how the app is started: `test.use({ windowOptions: … })` */
  readonly windowOptions: WindowOptions;
  /** the test's own folder, empty */
  readonly folder: string;
  /** where the app keeps its data; doesn't exist before the app's start, as on a person's first day */
  readonly dataFolder: string;
  /** starts the app again, or on other data; the window is closed when the test ends */
  readonly start: (dataFolder?: string) => Promise<JuryWindow>;
  /** the app's window on its first screen */
  readonly jury: JuryWindow;
  /** keeps the traces of windows that the tests of a file share */
  readonly sharedTraces: undefined;
}

interface WorkerFixtures {
  /** gives the worker's windows a screen where the machine has none */
  readonly ownScreen: undefined;
  /** makes a folder that lasts until the worker ends, for tests of a file that share something */
  readonly makeFolder: () => string;
  /** a small competition, packed by an office whose vault is locked */
  readonly packed: PackedBundle;
}

/** Playwright's test with the app on a fresh data folder. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  windowOptions: [{}, { option: true }],
  folder: async ({}, use) => useTemporaryFolder(use),
  dataFolder: async ({ folder }, use) => use(join(folder, 'data')),
  start: async ({ dataFolder, windowOptions }, use, testInfo) => {
    const started: JuryWindow[] = [];
    await use(async (elsewhere = dataFolder) => {
      const window = await startWindow(elsewhere, windowOptions);
      started.push(window);
      return window;
    });
    await keepTracesOfFailure(testInfo);
    for (const window of started) await window.close();
  },
  jury: async ({ start }, use) => use(await start()),
  sharedTraces: [
    async ({}, use, testInfo) => {
      await use(undefined);
      await keepTracesOfFailure(testInfo);
    },
    { auto: true },
  ],
  ownScreen: [
    async ({}, use) => {
      const screen = hasDisplay() || isInChromium ? null : await startVirtualScreen();
      if (screen !== null) process.env['DISPLAY'] = screen.display;
      await use(undefined);
      await screen?.stop();
    },
    { scope: 'worker', auto: true },
  ],
  makeFolder: [
    async ({}, use) => useTemporaryFolder((folder) => use(() => mkdtempSync(join(folder, 'shared-')))),
    { scope: 'worker' },
  ],
  packed: [
    async ({ makeFolder }, use) => {
      const packed = await packSmallBundle(makeFolder());
      lockVault(packed.office);
      await use(packed);
    },
    { scope: 'worker' },
  ],
});

async function useTemporaryFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-e2e-'));
  try {
    await use(folder);
  } finally {
    // The processes of a killed app need a moment to let go of its files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
