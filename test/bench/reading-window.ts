import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Frame, type Page } from '@playwright/test';
import { viewerAddress } from '../../shared/contract/origins.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';
import type { DrivenApp } from '../helpers/driven-app.ts';
import { startApp } from '../helpers/start-app.ts';
import { JuryWindow } from '../e2e/pages/jury-window.ts';
import { jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';

/** Our reader and its peer, a bare window with pdf.js's viewer, with the same documents and areas of the same size. */
export interface ReadingWindows {
  readonly ours: {
    readonly app: DrivenApp;
    readonly window: Page;
    readonly frame: Frame;
    readonly nextPage: string;
  };
  readonly peer: { readonly app: DrivenApp; readonly window: Page };
  readonly close: () => Promise<void>;
}

/** Opens both with these documents (name without `.pdf`); ours shows the application's facts and no document yet. */
export async function openReadingWindows(documents: Readonly<Record<string, Uint8Array>>): Promise<ReadingWindows> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  const ours = await openOurs(folder, documents);
  const peer = await openPeer(folder, documents);
  const { clientWidth, clientHeight } = await ours.frame.evaluate(() => {
    const { clientWidth, clientHeight } = document.getElementById('container') ?? document.body;
    return { clientWidth, clientHeight };
  });
  await callPeer(peer.window, 'resize', clientWidth, clientHeight);
  const close = async (): Promise<void> => {
    await ours.app.close();
    await peer.app.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ours, peer, close };
}

async function openOurs(
  folder: string,
  documents: Readonly<Record<string, Uint8Array>>,
): Promise<ReadingWindows['ours']> {
  const files = Object.fromEntries(Object.entries(documents).map(([name, bytes]) => [`${name}.pdf`, bytes]));
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files: { 'DMK-01': files } });
  lockVault(packed.office);
  const words = await loadTranslator('de');
  const data = join(folder, 'data');
  mkdirSync(data);
  const running = await startApp(data);
  const jury = new JuryWindow(running, words);
  await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });
  await jury.openApplication(/Dörpslabor/);
  const [first = ''] = Object.keys(documents).sort();
  await openTab(running.window, first);
  const frame = await (await running.window.waitForSelector('iframe.jm-frame')).contentFrame();
  if (frame === null) throw new Error('no viewer');
  await frame.waitForURL(`${viewerAddress}*`);
  await whenShown(frame, first, 1);
  return { app: running.app, window: running.window, frame, nextPage: words.t('reader.nextPage') };
}

async function openPeer(
  folder: string,
  documents: Readonly<Record<string, Uint8Array>>,
): Promise<ReadingWindows['peer']> {
  const files = join(folder, 'files');
  mkdirSync(files);
  for (const [name, bytes] of Object.entries(documents)) writeFileSync(join(files, `${name}.pdf`), bytes);
  const { executablePath, args, env } = electronLaunch();
  const flags = args.filter((argument) => argument.startsWith('--'));
  const environment = Object.fromEntries(
    Object.entries({ ...process.env, ...env }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const app = await _electron.launch({
    executablePath,
    args: [
      ...flags,
      join(import.meta.dirname, 'bare-viewer'),
      `--files=${files}`,
      `--user-data-dir=${join(folder, 'peer')}`,
    ],
    env: environment,
  });
  const window = await app.firstWindow();
  await window.waitForFunction(() => 'bare' in globalThis);
  return { app, window };
}

/** Presses a document's tab as a person does; returns the time of the press, in milliseconds since 1970. */
export async function openTab(window: Page, name: string): Promise<number> {
  return pressAndTime(window, () => window.getByRole('tab', { name, exact: true }).click());
}

/** The moment when the pointer went down, not when the test asked for it. */
export async function pressAndTime(window: Page, press: () => Promise<void>): Promise<number> {
  const pressed = window.evaluate(
    () =>
      new Promise<number>((resolve) =>
        addEventListener('pointerdown', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
          capture: true,
          once: true,
        }),
      ),
  );
  await press();
  return pressed;
}

/** Calls one of the peer's functions. */
export function callPeer(
  window: Page,
  name: 'resize' | 'open' | 'raster' | 'showOne',
  ...args: readonly unknown[]
): Promise<unknown> {
  return window.evaluate(
    ([called, content]) => {
      const bare = Reflect.get(globalThis, 'bare') as Record<string, (...values: readonly unknown[]) => unknown>;
      return bare[called]?.(...content);
    },
    [name, args] as const,
  );
}

/** When the page of the document with this title is complete and at the top of the view, in milliseconds since 1970. */
export function whenShown(frame: Page | Frame, title: string, page: number): Promise<number> {
  return frame.evaluate(
    ([wanted, number]) =>
      new Promise<number>((resolve) => {
        const isThere = (element: Element): boolean => {
          const { top, bottom } = element.getBoundingClientRect();
          const text = element.querySelector('.textLayer')?.textContent ?? '';
          return (
            element.querySelector('.canvasWrapper canvas') !== null &&
            text.includes(`${wanted} Seite ${number} von`) &&
            top < 200 &&
            bottom > 200
          );
        };
        const look = (): void => {
          if ([...document.querySelectorAll(`.page[data-page-number="${number}"]`)].some(isThere))
            resolve(performance.timeOrigin + performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    [title, page] as const,
  );
}
