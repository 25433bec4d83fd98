import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { drawnPdf } from '../helpers/drawn-pdf.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { scannedPdf } from '../helpers/scanned-pdf.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { Reader } from './pages/reader.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

// One reader for all: each test continues where the one before left it.
test.describe.configure({ mode: 'serial' });

let jury: JuryWindow;
let reader: Reader;

test.beforeAll(async ({ makeFolder }) => {
  const folder = makeFolder();
  const packed = await packSmallBundle(folder, {
    applicationIds: ['DMK-01'],
    files: { 'DMK-01': { 'a-links.pdf': await linkedPdf(), 'b-scan.pdf': scannedPdf(['scan']) } },
  });
  lockVault(packed.office);
  jury = await startWindow(join(folder, 'data'), { preferences: { language: 'en', theme: 'dark' } });
  reader = new Reader(jury);
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openDocument();
  await reader.frameElement.focus();
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

test('F4 opens the panel; Tab and the arrows go to a thumbnail, Enter to its page, Escape back into the document', async () => {
  const { page, viewer: frame } = jury;
  await page.keyboard.press('F4');
  await frame.locator('.jm-thumbnail canvas').nth(2).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => reader.shownPage()).toBe('3');
  expect(await axeFindings(jury.page, 'panel')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => jury.button('reader.panel').getAttribute('aria-pressed')).toBe('false');
  expect(await frame.locator('#container').evaluate((container) => container === document.activeElement)).toBe(true);
});

test('says that there is no outline', async () => {
  const { page, t, viewer: frame } = jury;
  await page.keyboard.press('F4');
  await frame.locator('.jm-thumbnail').first().waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await frame.getByText(t('reader.viewer.noOutline')).waitFor();
  expect(await axeFindings(jury.page, 'no outline')).toEqual([]);
  await page.keyboard.press('F4');
});

test('F5 presents, arrows turn the page, Escape ends', async () => {
  const { page, viewer: frame } = jury;
  await reader.frameElement.focus();
  await page.keyboard.press('F5');
  await jury.button('reader.endPresenting').waitFor();
  // The bar is the window's, the page the frame's: a key pressed in between would still act as in normal reading.
  await expect.poll(() => frame.locator('.page').count()).toBe(1);
  await page.keyboard.press('Home');
  await expect.poll(() => reader.shownPage()).toBe('1');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => reader.shownPage()).toBe('2');
  await page.keyboard.press('Escape');
  await expect.poll(() => reader.isOutOfReach('.jm-ballot')).toBe(false);
  expect(await reader.shownPage()).toBe('2');
  expect(await jury.button('reader.fitWidth').getAttribute('aria-pressed')).toBe('true');
  await expect
    .poll(() =>
      frame
        .locator('#container')
        .evaluate((container) => container.clientWidth - (container.querySelector('.page')?.clientWidth ?? 0)),
    )
    .toBeLessThan(24);
});

test('Ctrl with plus and minus zooms, Ctrl+F finds, Escape ends it', async () => {
  const { page, viewer: frame } = jury;
  const factor = (): Promise<string | null> => page.locator('.jm-toolbar__factor').textContent();
  await reader.frameElement.focus();
  const before = await factor();
  await page.keyboard.press('Control+-');
  await expect.poll(factor).not.toBe(before);
  await page.keyboard.press('Control+0');
  await expect.poll(factor).toBe(before);
  await page.keyboard.press('Control+f');
  await expect.poll(() => jury.focusedTag()).toBe('INPUT');
  await page.keyboard.type('anhang');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.jm-find__hits').textContent()).toMatch(/of 2$/);
  await page.keyboard.press('Escape');
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
  await expect.poll(() => frame.locator('.highlight').count()).toBe(0);
});

test('a link inside leads there; one to the outside says where it would, and opens nothing', async () => {
  const { page, t, app, viewer: frame } = jury;
  await reader.frameElement.focus();
  await page.keyboard.press('Control+Home');
  await expect.poll(() => reader.shownPage()).toBe('1');
  const links = frame.locator('.annotationLayer a');
  await links.nth(1).waitFor();
  await links.filter({ visible: true }).nth(1).focus();
  expect(await links.nth(1).getAttribute('title')).toContain('https://example.org/geheim?wer=ich');
  await page.keyboard.press('Enter');
  await page.getByText(t('reader.linkRefused')).waitFor();
  expect(await page.getByText('https://example.org/geheim?wer=ich').count()).toBe(1);
  expect(app.windows()).toHaveLength(1);
  expect(await axeFindings(jury.page, 'link')).toEqual([]);
  await links.nth(0).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => reader.shownPage()).toBe('3');
});

test('text is copied', async () => {
  const { page, app, viewer: frame } = jury;
  await frame.getByText('Anhang', { exact: true }).selectText();
  await reader.frameElement.focus();
  await page.keyboard.press('Control+c');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Anhang');
});

test('a scan says that it has no text', async () => {
  const { page, t, viewer: frame } = jury;
  await page.getByRole('tab', { name: 'b-scan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(t('reader.noText')).waitFor();
  await expect
    .poll(() => frame.locator('.page').first().getAttribute('aria-label'))
    .toBe(t('reader.viewer.pageWithoutText', { page: 1 }));
  expect(await axeFindings(jury.page, 'scan')).toEqual([]);
});

test('the overview of shortcuts names them', async () => {
  const { page, t } = jury;
  await page.getByRole('tab', { name: 'b-scan' }).focus();
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog');
  for (const key of ['panel', 'present', 'zoom', 'endFind', 'pages'])
    expect(await sheet.getByText(t(`shortcuts.does.${key}`), { exact: true }).count()).toBe(1);
});

/** Three pages with an internal and an external link. */
function linkedPdf(): Promise<Uint8Array> {
  return drawnPdf((document) => {
    document.fontSize(20).text('Inhalt', 72, 72);
    document.text('Zum Anhang', 72, 140, { goTo: 'anhang' });
    document.text('Im Netz', 72, 200, { link: 'https://example.org/geheim?wer=ich' });
    document.addPage().text('Mitte', 72, 72);
    document.addPage().text('Anhang', 72, 72, { destination: 'anhang' });
  });
}
