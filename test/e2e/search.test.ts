import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { Preferences } from '../../shared/contract/app.ts';
import { type ApplicationId, applicationIdSchema } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { axeFindings } from './axe-findings.ts';
import { callFrom, isOk, type RunningApp, startApp } from './fixtures.ts';
import { JuryWindow, keyboard, mouse } from './pages/jury-window.ts';

const second: ApplicationId = applicationIdSchema.parse('DMK-02');
/** So many pages that reading them takes longer than looking at it. */
const manyPages = 4_000;

const files = {
  'DMK-01': {
    'antrag.pdf': smallPdf([
      'Vorblatt',
      'Die Buergerbeteiligung beginnt frueh',
      'Kosten und Fristen',
      'Noch einmal Buergerbeteiligung',
    ]),
    'scan.pdf': smallPdf(''),
    'kaputt.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 7)]),
  },
  'DMK-02': { 'konzept.pdf': smallPdf('Buergerrat in Strasse und Quartier') },
  'DMK-10': {
    'dickes-buch.pdf': smallPdf(
      Array.from({ length: manyPages }, (_, page) => `Kapitel ${page + 1} ueber Leuchttuerme`),
    ),
  },
};

interface Desk {
  readonly running: RunningApp;
  readonly page: Page;
  readonly jury: JuryWindow;
  readonly words: Translator;
}

async function openDesk(dataFolder: string, preferences: Partial<Preferences>): Promise<Desk> {
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
  const words = await loadTranslator(preferences.language ?? 'de');
  const running = await startApp(dataFolder);
  const hand = preferences.language === 'en' ? keyboard : mouse;
  return { running, page: running.window, jury: new JuryWindow(running, words, hand), words };
}

const hits = ({ page }: Desk) => page.locator('[data-hit]');
const status = ({ page }: Desk) => page.locator('.jm-search').getByRole('status');
const field = ({ page }: Desk) => page.getByRole('searchbox');
const marked = ({ page }: Desk) => page.frameLocator('iframe.jm-frame').locator('.highlight.selected');
const shownPage = ({ page }: Desk) =>
  page.frameLocator('iframe.jm-frame').locator('.page:has(.highlight.selected)').getAttribute('data-page-number');

/** Until every document is known to the search. */
async function allRead({ page, words }: Desk): Promise<void> {
  await page.getByText(words.t('search.allRead', { count: 5, number: 5 })).waitFor({ timeout: 60_000 });
}

describe('the search', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-search-'));
  const dataFolder = join(folder, 'data');
  let packed: PackedBundle;
  let desk: Desk;
  beforeAll(async () => {
    packed = await packSmallBundle(folder, { applicationIds: ['DMK-01', 'DMK-02', 'DMK-10'], files });
    lockVault(packed.office);
    desk = await openDesk(dataFolder, {});
    await desk.jury.openBundle({
      bundle: packed.bundle,
      code: packed.codes.get(jurorId) ?? '',
      passphrase: testPassphrase,
    });
  });
  afterAll(async () => {
    await desk.running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what it has read while it reads on, stops when the vault is locked, and goes on from there', async () => {
    const { page, jury, words } = desk;
    await jury.button('screen.search').click();
    await field(desk).fill('Leuchtturm');
    await hits(desk).first().waitFor();
    expect(await page.locator('.jm-search__progress').innerText()).toContain(
      words.t('search.reading', { count: 5, read: 4, number: 5 }),
    );
    await jury.button('app.lock').click();
    await page.getByText(words.t('welcome.notice.asked.title')).waitFor();
    await expect.poll(() => page.frames().length).toBe(1);
    await jury.unlock(testPassphrase);
    await field(desk).waitFor();
    expect(await field(desk).inputValue()).toBe('');
    await field(desk).fill('"Kapitel 7"');
    await hits(desk).first().waitFor();
    await allRead(desk);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('shows hits by application, and says which documents it can’t search', async () => {
    const { page, words } = desk;
    await field(desk).fill('Bürger');
    await expect.poll(() => hits(desk).count()).toBe(3);
    expect(await status(desk).innerText()).toBe(
      `${words.t('search.pages', { count: 3, number: 3 })} ${words.t('search.inApplications', { count: 2, number: 2 })}.`,
    );
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^DMK-01 Dörpslabor/), expect.stringMatching(/^DMK-02 /)]),
    );
    expect(await page.locator('[data-hit] mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['Buergerbeteiligung', 'Buergerrat']),
    );
    for (const [key, name] of [
      ['withoutText', 'scan.pdf'],
      ['unreadable', 'kaputt.pdf'],
    ] as const) {
      await page.getByText(words.t(`search.${key}`, { count: 1, number: 1 })).click();
      await page.getByRole('listitem').filter({ hasText: name }).waitFor();
    }
    expect(await axeFindings(page, 'search with hits')).toEqual([]);
  });

  it('leads to the page and marks the words, and back to the hit', async () => {
    const { jury } = desk;
    await hits(desk)
      .filter({ hasText: desk.words.t('search.place', { name: 'antrag.pdf', page: 4 }) })
      .click();
    await marked(desk).waitFor();
    expect(await shownPage(desk)).toBe('4');
    expect(await field(desk).inputValue()).toBe('Buergerbeteiligung');
    await jury.button('screen.search').click();
    await hits(desk).first().waitFor();
    expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toContain('antrag.pdf');
  });

  it('shows many hits of one application when asked to', async () => {
    const { jury, words } = desk;
    await field(desk).fill('Leuchttuerme');
    await jury.button('search.within', { number: 'DMK-10' }).click();
    await expect.poll(() => hits(desk).count()).toBe(100);
    await desk.page
      .getByText(
        words.t('search.firstOf', { shown: 100, number: new Intl.NumberFormat('de-DE').format(limits.searchPages) }),
      )
      .waitFor();
    await jury.button('search.everywhere').click();
    await expect.poll(() => hits(desk).count()).toBe(5);
  });

  it('finds nothing where a conflict is declared', async () => {
    await field(desk).fill('Quartier');
    await expect.poll(() => hits(desk).count()).toBe(1);
    isOk(
      await callFrom(desk.page)('ballot.declareConflict', {
        applicationId: second,
        ground: 'relative',
        basis: '',
        statement: 'Schwester',
      }),
    );
    await field(desk).fill('Quartie');
    await desk.page.getByText(desk.words.t('search.nothing', { query: 'Quartie' })).waitFor();
    expect(await hits(desk).count()).toBe(0);
    expect(await axeFindings(desk.page, 'search without hits')).toEqual([]);
  });

  it('goes by keyboard alone, in English and dark, and reads everything again when its file is damaged', async () => {
    await desk.running.close();
    const vaults = join(dataFolder, 'jurymappe', 'vaults');
    const [vault = ''] = readdirSync(vaults);
    for (const name of readdirSync(join(vaults, vault)).filter((file) => file.startsWith('search.db')))
      writeFileSync(join(vaults, vault, name), Buffer.alloc(8_192, 7));
    desk = await openDesk(dataFolder, { language: 'en', theme: 'dark' });
    const { page, jury, words } = desk;
    await jury.unlock(testPassphrase);
    await page.getByRole('table').first().waitFor();
    await page.keyboard.press('Control+Shift+F');
    await field(desk).waitFor();
    await page.keyboard.type('"noch einmal" burger');
    await hits(desk).first().waitFor({ timeout: 60_000 });
    await page.getByText(words.t('search.allRead', { count: 4, number: 4 })).waitFor({ timeout: 60_000 });
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      words.t('search.place', { name: 'antrag.pdf', page: 4 }),
    );
    expect(await axeFindings(page, 'search, dark')).toEqual([]);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await marked(desk).waitFor();
    expect(await shownPage(desk)).toBe('4');
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Shift+F');
    await hits(desk).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('antrag.pdf');
  });
});
