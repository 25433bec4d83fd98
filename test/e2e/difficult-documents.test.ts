import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { type PageNotice, pageNotices } from '../../shared/contract/page-notice.ts';
import { difficultDocuments } from '../helpers/difficult-documents/corpus.ts';
import { secondPageDamagedName } from '../helpers/difficult-documents/damages.ts';
import { type DifficultDocument, paintedAt } from '../helpers/difficult-documents/difficult-document.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { test } from './fixtures.ts';
import { longestPause, noteStrangeRequests, startHeartbeat, viewerMemory } from './heartbeat.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

const all = await difficultDocuments();

/**
 * Milliseconds for which the window may stand still, whatever a document does: one that blocks it does so for as long
 * as it is processed. A busy machine alone causes pauses of half a second; smoothness is measured by the benchmarks.
 */
const longestAllowed = 1_000;
/** Megabytes allowed for the process that shows the document. */
const mostMemory = 1_300;
/** Milliseconds after which the app must know that a document hangs. */
const hangTimeout = 45_000;
const healthy = 'zz-gut';

let jury: JuryWindow;
let strangeRequests: () => Promise<readonly string[]>;

test.beforeAll(async ({ makeFolder }) => {
  const folder = makeFolder();
  const files = Object.fromEntries(
    [...all, { name: healthy, bytes: smallPdf('Danach geht alles weiter') }].map(({ name, bytes }) => [
      `${name}.pdf`,
      bytes,
    ]),
  );
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files: { 'DMK-01': files } });
  lockVault(packed.office);
  // Snapshots of the page would cause pauses of their own.
  jury = await startWindow(join(folder, 'data'), { traced: false });
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
  // A generous limit, because the search meanwhile reads all these documents, even on a machine with few cores.
  jury.page.setDefaultTimeout(hangTimeout);
  strangeRequests = await noteStrangeRequests(jury.app);
  await open(healthy);
  await jury.viewer.locator('.textLayer', { hasText: 'Danach geht alles weiter' }).waitFor();
  await startHeartbeat(jury.page);
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

async function open(name: string): Promise<void> {
  await jury.page.getByRole('tab', { name, exact: true }).click();
}

async function rate(): Promise<void> {
  const value = (await jury.criterion('K1').getByRole('radio', { name: /^1:/ }).isChecked()) ? 2 : 1;
  await jury
    .criterion('K1')
    .getByRole('radio', { name: new RegExp(`^${value}:`) })
    .check({ force: true });
  await jury.saved();
}

/** Waits for the document's expected outcome. */
async function outcomeOf({ name, outcome }: DifficultDocument): Promise<void> {
  const page = jury.viewer.locator('.page[data-page-number="1"]');
  const notices = ['broken', 'encrypted', 'encrypted-for-recipients', 'encrypted-otherwise', 'too-large'].map(
    (reason) => jury.page.getByText(jury.t(`reader.failed.${reason}.what`)),
  );
  const stalled = jury.page.getByText(jury.t('reader.stalled.what'));
  switch (outcome.kind) {
    case 'refused':
      return jury.page.getByText(jury.t(`reader.failed.${outcome.reason}.what`)).waitFor();
    case 'shown':
      await page.locator('canvas').first().waitFor({ state: 'attached' });
      if (outcome.painted === true) await expect.poll(() => isPainted(page.locator('canvas').first())).toBe(true);
      if (outcome.text !== undefined)
        await page.locator('.textLayer', { hasText: outcome.text }).waitFor({ state: 'attached' });
      await pageCount(outcome.pages.toLocaleString('de')).waitFor();
      for (const notice of outcome.notices ?? []) await noticeOf(notice).waitFor();
      if (outcome.isSilent === true) await nothingIsSaid(name.startsWith('seite-'));
      if (outcome.besides?.isForm === true) await jury.page.getByText(jury.t('reader.isForm.what')).waitFor();
      if (outcome.besides !== undefined && outcome.besides.files > 0)
        await jury.page.getByText(jury.t('reader.attached.what', { count: outcome.besides.files })).waitFor();
      return;
    case 'either':
      return notices
        .reduce((any, notice) => any.or(notice), page.locator('canvas').first().or(stalled))
        .first()
        .waitFor({ state: 'attached', timeout: hangTimeout });
    default:
      return outcome satisfies never;
  }
}

/** The viewer checks a page when there is time for it, after 2 s at the latest. */
async function nothingIsSaid(isPlain: boolean): Promise<void> {
  await jury.viewer.locator('.page[data-page-number="1"] .annotationLayer').waitFor({ state: 'attached' });
  await jury.page.waitForTimeout(2_500);
  for (const notice of pageNotices) await expect(noticeOf(notice)).toHaveCount(0);
  if (isPlain) await expect(jury.page.getByText(jury.t('reader.noText'))).toHaveCount(0);
}

/** The notice about the first page. */
function noticeOf(notice: PageNotice): Locator {
  return jury.page.getByText(
    notice === 'page-empty'
      ? jury.t('reader.pageEmpty', { page: 1 })
      : jury.t(`reader.pageNotice.${notice}.what`, { page: 1 }),
  );
}

/** The page count beside the page field; where pages have names, together with the first one's position. */
function pageCount(pages: string): Locator {
  const named = jury.page.getByText(jury.t('reader.ofNamedPages', { page: 1, pages }), { exact: true });
  return jury.page.getByText(jury.t('reader.ofPages', { pages }), { exact: true }).or(named);
}

/** Opens the document and rates beside it; returns how long the window stood still and what memory the viewer took. */
async function read(document: DifficultDocument): Promise<{ readonly pause: number; readonly memory: number }> {
  await longestPause(jury.page);
  await open(document.name);
  await rate();
  await outcomeOf(document);
  return { pause: await longestPause(jury.page), memory: await viewerMemory(jury.app) };
}

async function readAgain(document: DifficultDocument): Promise<{ readonly pause: number }> {
  await goOn();
  const again = await read(document);
  await goOn();
  return again;
}

/** Whether the canvas at the expected place has a colour other than the paper's. */
function isPainted(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element, [across, down]) => {
    if (!(element instanceof HTMLCanvasElement)) return false;
    const pixel = element
      .getContext('2d')
      ?.getImageData(Math.floor(element.width * across), Math.floor(element.height * down), 1, 1).data;
    return pixel !== undefined && pixel[3] === 255 && Math.min(...pixel) < 250;
  }, paintedAt);
}

/** Opens the healthy document, whatever the one before has left behind. */
async function goOn(): Promise<void> {
  await open(healthy);
  const restart = jury.button('reader.stalled.restart');
  const next = jury.viewer.locator('.textLayer', { hasText: 'Danach geht alles weiter' });
  await next.or(restart).first().waitFor({ timeout: hangTimeout });
  if ((await restart.count()) > 0) await restart.click();
  await next.waitFor();
}

for (const document of all)
  test(`${document.name} is shown or refused in plain words, and harms nothing else`, async () => {
    const first = await read(document);
    // After a shown document the next one in the list must work at once; after trouble, a harmless one is opened first.
    if (document.outcome.kind !== 'shown') await goOn();
    // The machine itself may stall for a moment, but what a document causes happens again.
    const again = first.pause < longestAllowed ? first : await readAgain(document);
    expect(again.pause).toBeLessThan(longestAllowed);
    expect(first.memory).toBeLessThan(mostMemory);
    expect(await strangeRequests()).toEqual([]);
    expect(jury.app.windows()).toHaveLength(1);
  });

test('a page that is damaged is said to be, where it would stand', async () => {
  await open(secondPageDamagedName);
  await jury.viewer.locator('.textLayer', { hasText: 'Die erste' }).waitFor({ state: 'attached' });
  const damaged = jury.page.getByText(jury.t('reader.pageNotice.page-damaged.what', { page: 2 }));
  await expect(damaged).toBeHidden();
  const field = jury.page.getByLabel(jury.t('reader.page'), { exact: true });
  await field.fill('2');
  await field.press('Enter');
  await damaged.waitFor();
});

test('a document of 300 MB is read to its end without ever being in memory as a whole', async () => {
  await open('gross-300-megabyte');
  const field = jury.page.getByLabel(jury.t('reader.page'), { exact: true });
  const peaks: number[] = [];
  await longestPause(jury.page);
  for (const page of [2, 5, 10, 15, 20]) {
    await field.fill(String(page));
    await field.press('Enter');
    await jury.viewer
      .locator(`.page[data-page-number="${page}"] .textLayer`, { hasText: `Scan ${page} von 20` })
      .waitFor({ state: 'attached' });
    peaks.push(await viewerMemory(jury.app));
  }
  expect(await longestPause(jury.page)).toBeLessThan(longestAllowed);
  expect(Math.max(...peaks)).toBeLessThan(mostMemory);
});
