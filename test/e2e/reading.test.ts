import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { Preferences } from '../../shared/contract/app.ts';
import { demoPassphrase } from '../../shared/demo-passphrase.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { type RunningApp, startApp } from './fixtures.ts';
import { JuryWindow } from './pages/jury-window.ts';
import { linkedPdf, scannedPdf } from '../helpers/reading-documents.ts';

const application = /DMK-01|Dörpslabor|Village/;

class Reading {
  readonly running: RunningApp;
  readonly jury: JuryWindow;
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly t: Translator['t'];

  constructor(running: RunningApp, words: Translator) {
    this.running = running;
    this.jury = new JuryWindow(running, words);
    this.page = running.window;
    this.frame = running.window.frameLocator('iframe.jm-frame');
    this.t = words.t;
  }

  get pageField(): Locator {
    return this.page.getByRole('textbox', { name: this.t('reader.page'), exact: true });
  }

  shownPage(): Promise<string> {
    return this.pageField.inputValue();
  }

  async openDocument(): Promise<void> {
    await this.jury.openApplication(application);
    await this.frame.locator('.textLayer span[role="presentation"]').first().waitFor();
  }

  axe(state: string): Promise<readonly string[]> {
    return axeFindings(this.page, state);
  }

  /** Where the pages are scrolled to, in parts of the first page's height. */
  scrolled(): Promise<number> {
    return this.frame
      .locator('#container')
      .evaluate((container) => container.scrollTop / (container.querySelector('.page')?.clientHeight ?? 1));
  }

  focusedIn(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.tagName ?? '');
  }
}

const isOutOfReach = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => element.closest('[inert]') !== null);

async function startReading(dataFolder: string, preferences: Partial<Preferences>): Promise<Reading> {
  mkdirSync(join(dataFolder, 'jurymappe'), { recursive: true });
  writeFileSync(
    join(dataFolder, 'jurymappe', 'preferences.json'),
    JSON.stringify({
      language: 'de',
      theme: 'light',
      lockAfterMinutes: 10,
      readerShare: 61,
      characterShortcuts: true,
      ...preferences,
    }),
  );
  return new Reading(await startApp(dataFolder), await loadTranslator(preferences.language ?? 'de'));
}

describe('reading by mouse, in German', () => {
  let reading: Reading;
  const dataFolder = mkdtempSync(join(tmpdir(), 'jurymappe-reading-'));
  beforeAll(async () => {
    reading = await startReading(dataFolder, {});
    await reading.jury.startDemo('juror');
    await reading.openDocument();
  });
  afterAll(async () => {
    await reading.running.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('thumbnails show all pages and lead to each; the one that is read is marked', async () => {
    const { frame, jury } = reading;
    await jury.button('reader.panel').click();
    await frame.locator('.jm-thumbnail canvas').first().waitFor();
    expect(await frame.locator('.jm-thumbnail').count()).toBe(await frame.locator('.page').count());
    await frame.locator('.jm-thumbnail[data-page="5"]').click();
    await expect.poll(() => frame.locator('.jm-thumbnail[aria-current]').getAttribute('data-page')).toBe('5');
    expect(await reading.axe('thumbnails')).toEqual([]);
  });

  it('the outline leads to its chapters, and pages are called as the document calls them', async () => {
    const { frame, t } = reading;
    await frame.getByRole('tab', { name: t('reader.viewer.outline'), exact: true }).click();
    const entries = frame.getByRole('treeitem');
    await entries.last().waitFor();
    const before = await reading.shownPage();
    await entries.last().locator('.jm-outline__title').first().click();
    await expect.poll(() => reading.shownPage()).not.toBe(before);
    expect(await reading.axe('outline')).toEqual([]);
    await reading.pageField.fill('A-1');
    await reading.page.keyboard.press('Enter');
    await expect.poll(() => reading.page.getByText(t('reader.ofNamedPages', { page: 14, pages: 17 })).count()).toBe(1);
    expect(await reading.shownPage()).toBe('A-1');
  });

  it('two pages lie side by side, and pages turn', async () => {
    const { frame, jury } = reading;
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

  it('what is found is marked everywhere, counted, and found however German is written', async () => {
    const { frame, jury, page, t } = reading;
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
    expect(await reading.axe('find')).toEqual([]);
    await jury.button('reader.endFind').click();
    await expect.poll(() => frame.locator('.highlight').count()).toBe(0);
  });

  it('a presentation fills the window; what lies below is out of reach until it ends', async () => {
    const { frame, jury, page, t } = reading;
    await jury.button('reader.present').click();
    await jury.button('reader.endPresenting').waitFor();
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await expect.poll(async () => (await page.locator('iframe.jm-frame').boundingBox())?.width).toBe(size.width);
    await expect
      .poll(async () => (await frame.locator('.page').first().boundingBox())?.height ?? size.height)
      .toBeLessThan(size.height);
    expect(await isOutOfReach(page, '.jm-ballot')).toBe(true);
    expect(await reading.axe('presenting')).toEqual([]);
    const before = await reading.shownPage();
    await jury.button('reader.nextPage').click();
    await expect.poll(() => reading.shownPage()).not.toBe(before);
    await jury.button('reader.endPresenting').click();
    await expect.poll(() => isOutOfReach(page, '.jm-ballot')).toBe(false);
    expect(await page.getByRole('tab', { name: t('reader.facts'), exact: true }).isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts'))).toBe('F5');
  });

  it('a tagged document tells screen readers its headings', async () => {
    await reading.pageField.fill('I');
    await reading.page.keyboard.press('Enter');
    await expect
      .poll(() =>
        reading.frame
          .locator('.page[data-page-number="1"]')
          .evaluate((page) => Math.abs(page.getBoundingClientRect().top)),
      )
      .toBeLessThan(40);
    await expect.poll(() => reading.frame.locator('.page[data-page-number="1"] .structTree').count()).toBe(1);
    expect(
      await reading.frame.locator('.page[data-page-number="1"] .structTree [role="heading"]').count(),
    ).toBeGreaterThan(0);
  });

  it('reading goes on where it was, with zoom and rotation, after the app was ended and started again', async () => {
    const { jury, frame, page } = reading;
    await jury.button('reader.zoomIn').click();
    await jury.button('reader.zoomIn').click();
    await jury.button('reader.rotate').click();
    // The document calls its seventh page 5.
    await reading.pageField.fill('5');
    await page.keyboard.press('Enter');
    await frame.locator('.page[data-page-number="7"] .textLayer').waitFor();
    await frame.locator('#container').evaluate((container) => container.scrollBy(0, 140));
    await page.waitForTimeout(1_500);
    const [place, zoom, shown] = [
      await reading.scrolled(),
      await page.locator('.jm-toolbar__factor').textContent(),
      await reading.shownPage(),
    ];
    await reading.running.close();
    reading = await startReading(dataFolder, {});
    await reading.jury.unlock(demoPassphrase);
    await reading.page.getByRole('table').first().waitFor();
    await reading.openDocument();
    await expect.poll(() => reading.shownPage()).toBe(shown);
    await expect.poll(() => reading.page.locator('.jm-toolbar__factor').textContent()).toBe(zoom);
    await expect.poll(async () => Math.abs((await reading.scrolled()) - place)).toBeLessThan(0.02);
    const box = await reading.frame.locator('.page[data-page-number="7"]').boundingBox();
    expect((box?.width ?? 0) > (box?.height ?? 0)).toBe(true);
  });

  it('the next document comes without an empty moment', async () => {
    const { frame, page, t } = reading;
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
});

describe('reading by keyboard alone, in English, dark', () => {
  let reading: Reading;
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-reading-'));
  beforeAll(async () => {
    const packed = await packSmallBundle(join(folder, 'office'), {
      applicationIds: ['DMK-01'],
      files: { 'DMK-01': { 'a-links.pdf': await linkedPdf(), 'b-scan.pdf': await scannedPdf() } },
    });
    lockVault(packed.office);
    reading = await startReading(join(folder, 'data'), { language: 'en', theme: 'dark' });
    await reading.jury.openBundle({
      bundle: packed.bundle,
      code: packed.codes.get(jurorId) ?? '',
      passphrase: testPassphrase,
    });
    await reading.openDocument();
    await reading.page.locator('iframe.jm-frame').focus();
  });
  afterAll(async () => {
    await reading.running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('F4 opens the panel; Tab and the arrows go to a thumbnail, Enter to its page, Escape back into the document', async () => {
    const { page, frame, jury } = reading;
    await page.keyboard.press('F4');
    await frame.locator('.jm-thumbnail canvas').nth(2).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => reading.shownPage()).toBe('3');
    expect(await reading.axe('panel')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => jury.button('reader.panel').getAttribute('aria-pressed')).toBe('false');
    expect(await frame.locator('#container').evaluate((container) => container === document.activeElement)).toBe(true);
  });

  it('says that there is no outline', async () => {
    const { page, frame, t } = reading;
    await page.keyboard.press('F4');
    await frame.locator('.jm-thumbnail').first().waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await frame.getByText(t('reader.viewer.noOutline')).waitFor();
    expect(await reading.axe('no outline')).toEqual([]);
    await page.keyboard.press('F4');
  });

  it('F5 presents, arrows turn the page, Escape ends', async () => {
    const { page, frame, jury } = reading;
    await page.locator('iframe.jm-frame').focus();
    await page.keyboard.press('F5');
    await jury.button('reader.endPresenting').waitFor();
    await page.keyboard.press('Home');
    await expect.poll(() => reading.shownPage()).toBe('1');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => reading.shownPage()).toBe('2');
    await expect.poll(() => frame.locator('.page').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => isOutOfReach(page, '.jm-ballot')).toBe(false);
    expect(await reading.shownPage()).toBe('2');
    expect(await jury.button('reader.fitWidth').getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(() =>
        frame
          .locator('#container')
          .evaluate((container) => container.clientWidth - (container.querySelector('.page')?.clientWidth ?? 0)),
      )
      .toBeLessThan(24);
  });

  it('Ctrl with plus and minus zooms, Ctrl+F finds, Escape ends it', async () => {
    const { page, frame } = reading;
    const factor = (): Promise<string | null> => page.locator('.jm-toolbar__factor').textContent();
    await page.locator('iframe.jm-frame').focus();
    const before = await factor();
    await page.keyboard.press('Control+-');
    await expect.poll(factor).not.toBe(before);
    await page.keyboard.press('Control+0');
    await expect.poll(factor).toBe(before);
    await page.keyboard.press('Control+f');
    await expect.poll(() => reading.focusedIn()).toBe('INPUT');
    await page.keyboard.type('anhang');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.jm-find__hits').textContent()).toMatch(/of 2$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => reading.focusedIn()).toBe('IFRAME');
    await expect.poll(() => frame.locator('.highlight').count()).toBe(0);
  });

  it('a link inside leads there; one to the outside says where it would, and opens nothing', async () => {
    const { page, frame, running, t } = reading;
    await page.locator('iframe.jm-frame').focus();
    await page.keyboard.press('Control+Home');
    await expect.poll(() => reading.shownPage()).toBe('1');
    const links = frame.locator('.annotationLayer a');
    await links.nth(1).waitFor();
    await links.filter({ visible: true }).nth(1).focus();
    expect(await links.nth(1).getAttribute('title')).toContain('https://example.org/geheim?wer=ich');
    await page.keyboard.press('Enter');
    await page.getByText(t('reader.linkRefused')).waitFor();
    expect(await page.getByText('https://example.org/geheim?wer=ich').count()).toBe(1);
    expect(running.app.windows()).toHaveLength(1);
    expect(await reading.axe('link')).toEqual([]);
    await links.nth(0).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => reading.shownPage()).toBe('3');
  });

  it('text is copied', async () => {
    const { page, frame, running } = reading;
    await frame.getByText('Anhang', { exact: true }).selectText();
    await page.locator('iframe.jm-frame').focus();
    await page.keyboard.press('Control+c');
    await expect.poll(() => running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Anhang');
  });

  it('a scan says that it has no text', async () => {
    const { page, frame, t } = reading;
    await page.getByRole('tab', { name: 'b-scan' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('reader.noText')).waitFor();
    await expect
      .poll(() => frame.locator('.page').first().getAttribute('aria-label'))
      .toBe(t('reader.viewer.pageWithoutText', { page: 1 }));
    expect(await reading.axe('scan')).toEqual([]);
  });

  it('the overview of shortcuts names them', async () => {
    const { page, t } = reading;
    await page.getByRole('tab', { name: 'b-scan' }).focus();
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog');
    for (const key of ['panel', 'present', 'zoom', 'endFind', 'pages'])
      expect(await sheet.getByText(t(`shortcuts.does.${key}`), { exact: true }).count()).toBe(1);
  });
});
