import { expect } from '@playwright/test';
import { join } from 'node:path';
import { demoPassphrase } from '../../shared/demo-passphrase.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { Reader } from './pages/reader.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

// One reader for all: each test continues where the one before left it.
test.describe.configure({ mode: 'serial' });

let dataFolder: string;
let jury: JuryWindow;
let reader: Reader;

test.beforeAll(async ({ makeFolder }) => {
  dataFolder = join(makeFolder(), 'data');
  await start();
  await jury.startDemo('juror');
  await jury.openDocument();
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

async function start(): Promise<void> {
  jury = await startWindow(dataFolder, { preferences: { language: 'de', theme: 'light' } });
  reader = new Reader(jury);
}

test('thumbnails show all pages and lead to each; the one that is read is marked', async () => {
  const { viewer: frame } = jury;
  await jury.button('reader.panel').click();
  await frame.locator('.jm-thumbnail canvas').first().waitFor();
  expect(await frame.locator('.jm-thumbnail').count()).toBe(await frame.locator('.page').count());
  await frame.locator('.jm-thumbnail[data-page="5"]').click();
  await expect.poll(() => frame.locator('.jm-thumbnail[aria-current]').getAttribute('data-page')).toBe('5');
  expect(await axeFindings(jury.page, 'thumbnails')).toEqual([]);
});

test('the outline leads to its chapters, and pages are called as the document calls them', async () => {
  const { t, viewer: frame } = jury;
  await frame.getByRole('tab', { name: t('reader.viewer.outline'), exact: true }).click();
  const entries = frame.getByRole('treeitem');
  await entries.last().waitFor();
  const before = await reader.shownPage();
  await entries.last().locator('.jm-outline__title').first().click();
  await expect.poll(() => reader.shownPage()).not.toBe(before);
  expect(await axeFindings(jury.page, 'outline')).toEqual([]);
  await reader.goToPage('A-1');
  await expect.poll(() => jury.page.getByText(t('reader.ofNamedPages', { page: 14, pages: 17 })).count()).toBe(1);
  expect(await reader.shownPage()).toBe('A-1');
});

test('two pages lie side by side, and pages turn', async () => {
  const { viewer: frame } = jury;
  const box = async (page: number): Promise<{ x: number; y: number; width: number; height: number }> =>
    (await frame.locator(`.page[data-page-number="${page}"]`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect((await box(13)).height).toBeGreaterThan((await box(13)).width);
  await jury.button('reader.twoPages').click();
  await expect.poll(async () => Math.abs((await box(13)).y - (await box(14)).y)).toBeLessThan(2);
  expect((await box(14)).x).toBeGreaterThanOrEqual((await box(13)).x + (await box(13)).width);
  await jury.button('reader.rotate').click();
  await expect.poll(async () => (await box(13)).width > (await box(13)).height).toBe(true);
  const overflow = await frame
    .locator('#container')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  for (let turn = 0; turn < 3; turn += 1) await jury.button('reader.rotate').click();
  await jury.button('reader.twoPages').click();
  await expect.poll(async () => (await box(14)).y > (await box(13)).y).toBe(true);
});

test('what is found is marked everywhere, counted, and found however German is written', async () => {
  const { page, t, viewer: frame } = jury;
  await jury.button('reader.find').click();
  const field = page.getByRole('searchbox', { name: t('reader.find'), exact: true });
  await field.fill('fuer');
  await frame.locator('.highlight.selected').first().waitFor();
  const status = page.locator('.jm-find__hits');
  await expect.poll(() => status.textContent()).toMatch(/^1 von \d{2,}$|^\d+ von \d{2,}$/);
  expect((await frame.locator('.highlight.selected').first().textContent())?.toLowerCase()).toBe('für');
  expect(await frame.locator('.highlight').count()).toBeGreaterThan(1);
  const before = await status.textContent();
  await jury.button('reader.nextHit').click();
  await expect.poll(() => status.textContent()).not.toBe(before);
  await jury.button('reader.previousHit').click();
  await expect.poll(() => status.textContent()).toBe(before);
  expect(await axeFindings(jury.page, 'find')).toEqual([]);
  await jury.button('reader.endFind').click();
  await expect.poll(() => frame.locator('.highlight').count()).toBe(0);
});

test('a presentation fills the window; what lies below is out of reach until it ends', async () => {
  const { page, t, viewer: frame } = jury;
  await jury.button('reader.present').click();
  await jury.button('reader.endPresenting').waitFor();
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await expect.poll(async () => (await page.locator('iframe.jm-frame').boundingBox())?.width).toBe(size.width);
  await expect
    .poll(async () => (await frame.locator('.page').first().boundingBox())?.height ?? size.height)
    .toBeLessThan(size.height);
  expect(await reader.isOutOfReach('.jm-ballot')).toBe(true);
  expect(await axeFindings(jury.page, 'presenting')).toEqual([]);
  const before = await reader.shownPage();
  await jury.button('reader.nextPage').click();
  await expect.poll(() => reader.shownPage()).not.toBe(before);
  await jury.button('reader.endPresenting').click();
  await expect.poll(() => reader.isOutOfReach('.jm-ballot')).toBe(false);
  expect(await page.getByRole('tab', { name: t('reader.facts'), exact: true }).isVisible()).toBe(true);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts'))).toBe('F5');
});

test('a tagged document tells screen readers its headings', async () => {
  await reader.goToPage('I');
  await expect
    .poll(() =>
      reader.frame
        .locator('.page[data-page-number="1"]')
        .evaluate((page) => Math.abs(page.getBoundingClientRect().top)),
    )
    .toBeLessThan(40);
  await expect.poll(() => reader.frame.locator('.page[data-page-number="1"] .structTree').count()).toBe(1);
  expect(
    await reader.frame.locator('.page[data-page-number="1"] .structTree [role="heading"]').count(),
  ).toBeGreaterThan(0);
});

test('reading goes on where it was, with zoom and rotation, after the app was ended and started again', async () => {
  const { page, viewer: frame } = jury;
  await jury.button('reader.zoomIn').click();
  await jury.button('reader.zoomIn').click();
  await jury.button('reader.rotate').click();
  // The document calls its seventh page 5.
  await reader.goToPage('5');
  await frame.locator('.page[data-page-number="7"] .textLayer').waitFor();
  await frame.locator('#container').evaluate((container) => container.scrollBy(0, 140));
  await page.waitForTimeout(1_500);
  const wasLandscape = await isLandscape();
  const [place, zoom, shown] = [
    await reader.scrolled(),
    await page.locator('.jm-toolbar__factor').textContent(),
    await reader.shownPage(),
  ];
  await jury.close();
  await start();
  await jury.unlock(demoPassphrase);
  await jury.page.getByRole('table').first().waitFor();
  await jury.openDocument();
  await expect.poll(() => reader.shownPage()).toBe(shown);
  await expect.poll(() => jury.page.locator('.jm-toolbar__factor').textContent()).toBe(zoom);
  await expect.poll(async () => Math.abs((await reader.scrolled()) - place)).toBeLessThan(0.02);
  await expect.poll(isLandscape).toBe(wasLandscape);
});

/** Whether page 7 is in landscape. */
async function isLandscape(): Promise<boolean> {
  const box = await reader.frame.locator('.page[data-page-number="7"]').boundingBox();
  return (box?.width ?? 0) > (box?.height ?? 0);
}

test('the next document comes without an empty moment', async () => {
  const { page, t, viewer: frame } = jury;
  await frame.locator('body').evaluate(() => {
    const seen: boolean[] = [];
    Reflect.set(globalThis, 'seen', seen);
    const look = (): void => {
      const pages = [...document.querySelectorAll('.page')].some((one) => one.querySelector('canvas') !== null);
      seen.push(pages || document.querySelector('.jm-frozen') !== null);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.getByRole('tab', { name: t('documentKind.council_resolution') }).click();
  await expect.poll(() => frame.locator('.jm-frozen').count()).toBe(0);
  await frame.locator('.page[data-page-number="1"] canvas').waitFor();
  const seen = await frame.locator('body').evaluate(() => Reflect.get(globalThis, 'seen') as readonly boolean[]);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.filter((hasPicture) => !hasPicture)).toEqual([]);
});
