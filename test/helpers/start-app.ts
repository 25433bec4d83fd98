import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Preferences } from '../../shared/contract/app.ts';
import type { DrivenApp } from './driven-app.ts';
import { launchApp, ownArguments } from './launch-app.ts';

/** The app, started on a data folder. */
export interface RunningApp {
  readonly app: DrivenApp;
  readonly window: Page;
  readonly dataFolder: string;
}

export interface StartOptions {
  /** the person's earlier settings; without them the app starts as on its first day */
  readonly preferences?: Partial<Preferences> | undefined;
  readonly windowSize?: WindowSize | undefined;
  /** is started instead of Electron and must run Electron in turn */
  readonly program?: string | undefined;
  /** files that the app is started with, as by a double click */
  readonly files?: readonly string[] | undefined;
}

/** In CSS pixels, without the window's frame. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const defaultPreferences: Preferences = {
  language: 'de',
  theme: 'light',
  lockAfterMinutes: 10,
  readerShare: 61,
  textSize: 100,
  characterShortcuts: true,
};

/** Starts the app on a data folder, which may not exist yet, and waits until its first screen can be used. */
export async function startApp(
  dataFolder: string,
  { preferences, windowSize, program, files = [] }: StartOptions = {},
): Promise<RunningApp> {
  if (preferences !== undefined) writePreferences(dataFolder, { ...defaultPreferences, ...preferences });
  const app = await launchApp([...ownArguments(), `--user-data-dir=${dataFolder}`, ...files], program);
  const window = await app.firstWindow();
  await window.locator('h1').first().waitFor({ state: 'visible' });
  await untilShown(app);
  const running = { app, window, dataFolder };
  if (windowSize !== undefined) await resizeWindow(running, windowSize);
  return running;
}

/** Gives the window this size, even one smaller than people can choose, and waits until its page has followed. */
export async function resizeWindow({ app, window }: RunningApp, { width, height }: WindowSize): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      const [first] = BrowserWindow.getAllWindows();
      first?.setMinimumSize(1, 1);
      first?.setContentSize(toWidth, toHeight);
    },
    [width, height] as const,
  );
  await window.waitForFunction(([toWidth, toHeight]) => innerWidth === toWidth && innerHeight === toHeight, [
    width,
    height,
  ] as const);
}

function writePreferences(dataFolder: string, preferences: Preferences): void {
  mkdirSync(join(dataFolder, 'jurymappe'), { recursive: true });
  writeFileSync(join(dataFolder, 'jurymappe', 'preferences.json'), JSON.stringify(preferences));
}

/** The page can be complete a moment before its window is on the screen; nobody presses anything before that. */
async function untilShown(app: DrivenApp): Promise<void> {
  const isShown = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
  while (!(await isShown())) await new Promise((resolve) => setTimeout(resolve, 20));
}
