/**
 * Lists what the reader shows of documents, page by page: `npm run shown [-- <folder with PDF files>]`; without a
 * folder, of the tests' difficult documents and of the demo's. A page is shown, shown with a notice, refused with a
 * message, or empty; a page on which an independent program draws something while the reader shows and says nothing is
 * a failure.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import type { Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { difficultDocuments } from '../helpers/difficult-documents/corpus.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { hasPopplerInk } from '../helpers/poppler-ink.ts';
import { startApp } from '../helpers/start-app.ts';
import { viewerMemory } from './heartbeat.ts';
import { JuryWindow } from './pages/jury-window.ts';

interface Sample {
  readonly name: string;
  readonly path: string;
}

/** Documents per application: as many tabs as can be found again. */
const togetherMost = 20;
/** Pages per document: in one of a thousand pages they are all alike. */
const mostPages = 30;
/** Milliseconds within which a page must show itself, or a notice must appear. */
const patience = 45_000;
/** Milliseconds within which a picture may still follow a notice. */
const afterwards = 5_000;

const demoFolder = join(import.meta.dirname, '..', '..', 'resources', 'demo', 'documents');
const work = mkdtempSync(join(tmpdir(), 'jurymappe-shown-'));
try {
  const silent = await list(await samples(process.argv[2]));
  console.log(silent === 0 ? 'None is empty without a word.' : `${silent} empty without a word.`);
  if (silent > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 10 });
}

async function samples(folder: string | undefined): Promise<readonly Sample[]> {
  if (folder !== undefined) return pdfsIn(resolve(folder));
  const difficult = (await difficultDocuments()).map(({ name, bytes }) => {
    const path = join(work, `${name}.pdf`);
    writeFileSync(path, bytes);
    return { name, path };
  });
  return [...difficult, ...pdfsIn(demoFolder)];
}

function pdfsIn(folder: string): readonly Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.pdf$/i.test(file))
    .sort()
    .map((file) => ({
      name: relative('', file)
        .replaceAll(/[\\/]/g, ' – ')
        .replace(/\.pdf$/i, ''),
      path: join(folder, file),
    }));
}

/** Prints a line for each page; returns how many are empty without a notice. */
async function list(all: readonly Sample[]): Promise<number> {
  const groups = Array.from({ length: Math.ceil(all.length / togetherMost) }, (_nothing, index) =>
    all.slice(index * togetherMost, (index + 1) * togetherMost),
  );
  const idOf = (index: number): string => `A-${String(index + 1).padStart(3, '0')}`;
  const packed = await packSmallBundle(work, {
    applicationIds: ['DMK-01', ...groups.map((_group, index) => idOf(index))],
    files: {
      'DMK-01': {},
      ...Object.fromEntries(
        groups.map((group, index) => [
          idOf(index),
          Object.fromEntries(group.map(({ name, path }) => [`${name}.pdf`, readFileSync(path)])),
        ]),
      ),
    },
    change: (competition) => ({
      ...competition,
      applications: (competition['applications'] as readonly object[])
        .slice(0, 1)
        .flatMap((first) => groups.map((_group, index) => ({ ...first, id: idOf(index) }))),
      conflicts: [],
    }),
  });
  lockVault(packed.office);
  const running = await startApp(join(work, 'data'), { windowSize: { width: 1500, height: 1300 } });
  const jury = new JuryWindow(running, await loadTranslator('de'));
  await jury.openBundle(accessOf(packed, jurorId));
  let silent = 0;
  for (const [index, group] of groups.entries()) {
    await jury.goTo('desk');
    await jury.page.locator(`[data-application="${idOf(index)}"]`).click();
    for (const sample of group) silent += await show(jury, sample);
  }
  await jury.close();
  return silent;
}

async function show(jury: JuryWindow, { name, path }: Sample): Promise<number> {
  await jury.page.locator(`[role="tab"][title^=${JSON.stringify(`${basename(name)}.pdf (`)}]`).click();
  await jury.viewer
    .locator(`#container[aria-label=${JSON.stringify(`${basename(name)}.pdf`)}]`)
    .waitFor({ state: 'attached', timeout: patience })
    .catch(() => undefined);
  // Until then the frame shows the previous document.
  await jury.page.locator('.jm-reader__opening').waitFor({ state: 'hidden', timeout: patience });
  const pages = await pagesOf(jury);
  let silent = 0;
  for (let page = 1; page <= Math.min(Math.max(1, pages), mostPages); page += 1) {
    if (page > 1) await goTo(jury, page);
    const { isShown, words } = await outcomeOf(jury, page);
    const isSilent = !isShown && words.length === 0 && hasPopplerInk(path, page);
    if (isSilent) silent += 1;
    console.log([name, page, wordFor(isShown, words, pages, isSilent), words.join(' | ')].join('\t'));
  }
  const restart = jury.button('reader.stalled.restart');
  console.log([name, '', `${(await viewerMemory(jury.app)).toFixed(0)} MB`].join('\t'));
  if ((await restart.count()) > 0) await restart.click();
  return silent;
}

function wordFor(isShown: boolean, words: readonly string[], pages: number, isSilent: boolean): string {
  if (isSilent) return 'SILENT';
  if (isShown) return words.length === 0 ? 'shown' : 'shown with notice';
  if (words.length === 0) return 'empty';
  return pages === 0 ? 'refused' : 'not shown, with notice';
}

/** Page count of the document opened last; 0 if it is refused or never shows. */
async function pagesOf(jury: JuryWindow): Promise<number> {
  const opened = jury.page.locator('.jm-reader__state [role="alert"]').or(jury.viewer.locator('.page').first());
  await opened
    .first()
    .waitFor({ timeout: patience })
    .catch(() => undefined);
  if ((await refused(jury).count()) > 0) return 0;
  // The other pages follow the first one; the count is final when it stops growing.
  let before = 0;
  for (;;) {
    const count = await jury.viewer.locator('.page').count();
    if (count === before) return count;
    before = count;
    await jury.page.waitForTimeout(300);
  }
}

function refused(jury: JuryWindow): Locator {
  return jury.page.locator('.jm-reader__state [role="alert"]');
}

/** Scrolls by position, as the toolbar's field expects the names that a document gives to its pages. */
async function goTo(jury: JuryWindow, page: number): Promise<void> {
  await jury.viewer
    .locator(`.page[data-page-number="${page}"]`)
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

interface Shown {
  readonly isShown: boolean;
  readonly words: readonly string[];
}

/** What the page shows or what is said about it, once there is either; a notice may come before the picture. */
async function outcomeOf(jury: JuryWindow, page: number): Promise<Shown> {
  const end = performance.now() + patience;
  let wordsOnly = 0;
  for (;;) {
    const outcome = { isShown: await hasInk(jury, page), words: await said(jury) };
    if (outcome.isShown || performance.now() > end) return outcome;
    if (outcome.words.length > 0) wordsOnly ||= performance.now();
    const isRefused = (await jury.viewer.locator('.page').count()) === 0;
    if (wordsOnly > 0 && (isRefused || performance.now() > wordsOnly + afterwards)) return outcome;
    await jury.page.waitForTimeout(100);
  }
}

async function hasInk(jury: JuryWindow, page: number): Promise<boolean> {
  const canvas = jury.viewer.locator(`.page[data-page-number="${page}"][data-loaded="true"] canvas`).first();
  if ((await canvas.count()) === 0) return false;
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return false;
    const { width, height } = element;
    const data = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    for (let at = 0; at < data.length; at += 4)
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < 245) return true;
    return element.closest('.page')?.querySelector('.annotationLayer > section') !== null;
  });
}

async function said(jury: JuryWindow): Promise<readonly string[]> {
  const notices = jury.page.locator('.jm-reader__state :is([role="alert"], [role="status"]), .jm-reader__notices > *');
  const texts = await notices.evaluateAll((all) =>
    all.map((notice) => (notice.querySelector('.kern-title') ?? notice).textContent.trim()),
  );
  return texts.filter((text) => text !== '' && text !== jury.t('reader.opening'));
}
