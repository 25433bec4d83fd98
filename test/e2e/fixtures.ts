import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import type { Call } from '../../shared/contract/contract.ts';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';
import { launchApp } from '../helpers/launch-app.ts';

/** The app, started on a data folder of its own. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataFolder: string;
  /** ends the app and, unless the folder was given, removes its data */
  readonly close: () => Promise<void>;
}

/** Starts the app as a person would, on a fresh data folder or on a given one. */
export async function startApp(given?: string): Promise<RunningApp> {
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'jurymappe-e2e-'));
  const app = await launchApp([...electronLaunch().args, `--user-data-dir=${dataFolder}`]);
  const window = await app.firstWindow();
  await window.locator('h1').first().waitFor({ state: 'visible' });
  await whenSeen(app);
  const close = async (): Promise<void> => {
    await app.close();
    if (given === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return { app, window, dataFolder, close };
}

/** The page can be whole a moment before its window is on the screen; nobody presses anything before that. */
async function whenSeen(electron: ElectronApplication): Promise<void> {
  const isSeen = (): Promise<boolean> =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
  while (!(await isSeen())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Calls the contract from the window's page, as the app itself does. */
export function callFrom(window: Page): Call {
  return (method, request) =>
    window.evaluate(
      ([name, content]) => {
        const bridge: unknown = Reflect.get(globalThis, 'jurymappe');
        const call: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : undefined;
        if (typeof call !== 'function') throw new TypeError('no bridge');
        return Reflect.apply(call, bridge, [name, content]) as never;
      },
      [method, request] as const,
    );
}

/** Answers the next file dialogs with these paths instead of showing them. */
export async function answerDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: filePaths[0] ?? '' });
  }, paths);
}

/** What a shown error says, for messages of failing tests. */
export function isOk<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } },
): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
