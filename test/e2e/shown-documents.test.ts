import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { difficultDocuments } from '../helpers/difficult-documents/corpus.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { hasPopplerInk } from '../helpers/poppler-ink.ts';
import { test } from './fixtures.ts';
import { viewerMemory } from './heartbeat.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

/** Pages of one document that are looked at; those of a thousand are all alike. */
const mostPages = 6;
/** Milliseconds until a document must have shown itself, whatever it is. */
const patience = 45_000;
/** Megabytes of the process that shows the documents, at any moment. */
const mostMemory = 1_300;

const demoFolder = join(import.meta.dirname, '..', '..', 'resources', 'demo', 'documents');
const demo = readdirSync(demoFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.pdf'))
  .map((file) => ({ name: basename(file, '.pdf'), bytes: readFileSync(join(demoFolder, file)) }));
const difficult = (await difficultDocuments()).filter(({ name }) => name !== 'gross-300-megabyte');
const all = [...difficult, ...demo];

let jury: JuryWindow;
let folder: string;
const rows: string[] = [];

test.beforeAll(async ({ makeFolder }) => {
  folder = makeFolder();
  const files = Object.fromEntries(all.map(({ name, bytes }) => [`${name}.pdf`, bytes]));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files: { 'DMK-01': files } });
  lockVault(packed.office);
  jury = await startWindow(join(folder, 'data'), { traced: false });
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
  jury.page.setDefaultTimeout(patience);
});
test.afterAll(async ({}, testInfo) => {
  process.stdout.write(`\n${rows.join('\n')}\n\n`);
  await closeShared(jury, testInfo);
});

/** All that can be said instead of a page, or of it. */
async function said(): Promise<readonly string[]> {
  const texts = await jury.page
    .locator('.jm-reader__notices [role="alert"], .jm-reader__notices [role="status"]')
    .evaluateAll((notices) =>
      notices.map((notice) => (notice.querySelector('.kern-title') ?? notice).textContent.trim()),
    );
  return texts.filter((text) => text !== '' && text !== jury.t('reader.opening'));
}

function canvasOf(page: number): Locator {
  return jury.viewer.locator(`.page[data-page-number="${page}"][data-loaded="true"] canvas`).first();
}

/** What stands on the page's paper: ink, a field or a note, or nothing; null: no page is drawn. */
async function inkOf(page: number): Promise<boolean | null> {
  const canvas = canvasOf(page);
  if ((await canvas.count()) === 0) return null;
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return false;
    const { width, height } = element;
    const data = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    for (let at = 0; at < data.length; at += 4)
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < 245) return true;
    return element.closest('.page')?.querySelector('.annotationLayer > section') !== null;
  });
}

/** Whether the page has shown itself: ink, or words about its lack. */
async function outcomeOf(page: number): Promise<{ readonly ink: boolean | null; readonly words: readonly string[] }> {
  let outcome: { ink: boolean | null; words: readonly string[] } = { ink: null, words: [] };
  await expect
    .poll(
      async () => {
        outcome = { ink: await inkOf(page), words: await said() };
        return outcome.ink === true || outcome.words.length > 0;
      },
      { timeout: patience },
    )
    .toBe(true);
  return outcome;
}

async function goTo(page: number): Promise<void> {
  if (page === 1) return;
  const field = jury.page.getByLabel(jury.t('reader.page'), { exact: true });
  await field.fill(String(page));
  await field.press('Enter');
}

for (const { name } of all)
  test(`${name} is nowhere empty without a word`, async () => {
    await jury.page.getByRole('tab', { name, exact: true }).click();
    await jury.viewer.locator(`#container[aria-label="${name}.pdf"]`).waitFor({ state: 'attached' });
    const restart = jury.button('reader.stalled.restart');
    const first = await outcomeOf(1);
    const pages = first.ink === null ? 1 : Math.min(mostPages, await jury.viewer.locator('.page').count());
    for (let page = 1; page <= pages; page += 1) {
      await goTo(page);
      const { ink, words } = page === 1 ? first : await outcomeOf(page);
      rows.push(
        `${name.padEnd(32)} ${String(page).padStart(2)}  ${ink === true ? 'shown' : '-'}  ${words.join(' | ')}`,
      );
      if (ink !== true && hasPopplerInk(join(folder, `${name}.pdf`), page)) expect(words).not.toEqual([]);
    }
    const memory = await viewerMemory(jury.app);
    rows.push(`${''.padEnd(32)} ${memory.toFixed(0)} MB`);
    expect(memory).toBeLessThan(mostMemory);
    if ((await restart.count()) > 0) await restart.click();
  });
