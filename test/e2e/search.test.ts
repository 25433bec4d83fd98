import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { type ApplicationId, applicationIdSchema } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { accessOf, jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { vaultPath } from './damaged-vault.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

// One vault for all: each test continues where the one before left it.
test.describe.configure({ mode: 'serial' });

const second: ApplicationId = applicationIdSchema.parse('DMK-02');
/** Enough pages that the test can look at the search while they are still being read. */
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

let dataFolder: string;
let jury: JuryWindow;

test.beforeAll(async ({ makeFolder }) => {
  const folder = makeFolder();
  dataFolder = join(folder, 'data');
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01', 'DMK-02', 'DMK-10'], files });
  lockVault(packed.office);
  jury = await startWindow(dataFolder, mouseInGerman.options);
  await jury.openBundle(accessOf(packed, jurorId));
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

test('finds what it has read while it reads on, stops when the vault is locked, and goes on from there', async () => {
  const { page } = jury;
  await jury.button('screen.search').click();
  await field(jury).fill('Leuchtturm');
  await hits(jury).first().waitFor();
  expect(await page.locator('.jm-search__progress').innerText()).toContain(
    jury.t('search.reading', { count: 5, read: 4, number: 5 }),
  );
  await jury.button('app.lock').click();
  await page.getByText(jury.t('welcome.notice.asked.title')).waitFor();
  await expect.poll(() => page.frames().length).toBe(1);
  await jury.unlock(testPassphrase);
  await field(jury).waitFor();
  expect(await field(jury).inputValue()).toBe('');
  await field(jury).fill('"Kapitel 7"');
  await hits(jury).first().waitFor();
  await allRead(jury);
  expect(await page.locator('iframe').count()).toBe(0);
});

test('shows hits by application, and says which documents it can’t search', async () => {
  const { page } = jury;
  await field(jury).fill('Bürger');
  await expect.poll(() => hits(jury).count()).toBe(3);
  expect(await status(jury).innerText()).toBe(
    `${jury.t('search.pages', { count: 3, number: 3 })} ${jury.t('search.inApplications', { count: 2, number: 2 })}.`,
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
    await page.getByText(jury.t(`search.${key}`, { count: 1, number: 1 })).click();
    await page.getByRole('listitem').filter({ hasText: name }).waitFor();
  }
  expect(await axeFindings(page, 'search with hits')).toEqual([]);
});

test('leads to the page and marks the words, and back to the hit', async () => {
  await hits(jury)
    .filter({ hasText: jury.t('search.place', { name: 'antrag.pdf', page: 4 }) })
    .click();
  await marked(jury).waitFor();
  expect(await shownPage(jury)).toBe('4');
  expect(await field(jury).inputValue()).toBe('Buergerbeteiligung');
  await jury.button('screen.search').click();
  await hits(jury).first().waitFor();
  expect(await jury.page.evaluate(() => document.activeElement?.textContent)).toContain('antrag.pdf');
});

test('shows many hits of one application when asked to', async () => {
  await field(jury).fill('Leuchttuerme');
  await jury.button('search.within', { number: 'DMK-10' }).click();
  await expect.poll(() => hits(jury).count()).toBe(100);
  await jury.page
    .getByText(
      jury.t('search.firstOf', { shown: 100, number: new Intl.NumberFormat('de-DE').format(limits.searchPages) }),
    )
    .waitFor();
  await jury.button('search.everywhere').click();
  await expect.poll(() => hits(jury).count()).toBe(5);
});

test('finds nothing where a conflict is declared', async () => {
  await field(jury).fill('Quartier');
  await expect.poll(() => hits(jury).count()).toBe(1);
  valueOrThrow(
    await jury.call('ballot.declareConflict', {
      applicationId: second,
      ground: 'relative',
      basis: '',
      statement: 'Schwester',
    }),
  );
  await field(jury).fill('Quartie');
  await jury.page.getByText(jury.t('search.nothing', { query: 'Quartie' })).waitFor();
  expect(await hits(jury).count()).toBe(0);
  expect(await axeFindings(jury.page, 'search without hits')).toEqual([]);
});

test('goes by keyboard alone, in English and dark, and reads everything again when its file is damaged', async () => {
  await jury.close();
  const folder = vaultPath(dataFolder);
  for (const name of readdirSync(folder).filter((file) => file.startsWith('search.db')))
    writeFileSync(join(folder, name), Buffer.alloc(8_192, 7));
  jury = await startWindow(dataFolder, keyboardInEnglish.options);
  const { page } = jury;
  await jury.unlock(testPassphrase);
  await page.getByRole('table').first().waitFor();
  await page.keyboard.press('Control+Shift+F');
  await field(jury).waitFor();
  await page.keyboard.type('"noch einmal" burger');
  await hits(jury).first().waitFor({ timeout: 60_000 });
  await page.getByText(jury.t('search.allRead', { count: 4, number: 4 })).waitFor({ timeout: 60_000 });
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    jury.t('search.place', { name: 'antrag.pdf', page: 4 }),
  );
  expect(await axeFindings(page, 'search, dark')).toEqual([]);
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await marked(jury).waitFor();
  expect(await shownPage(jury)).toBe('4');
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+Shift+F');
  await hits(jury).first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('antrag.pdf');
});

const hits = ({ page }: JuryWindow) => page.locator('[data-hit]');
const status = ({ page }: JuryWindow) => page.locator('.jm-search').getByRole('status');
const field = ({ page }: JuryWindow) => page.getByRole('searchbox');
const marked = ({ page }: JuryWindow) => page.frameLocator('iframe.jm-frame').locator('.highlight.selected');
const shownPage = ({ page }: JuryWindow) =>
  page.frameLocator('iframe.jm-frame').locator('.page:has(.highlight.selected)').getAttribute('data-page-number');

/** Waits until the search has read every document. */
async function allRead({ page, t }: JuryWindow): Promise<void> {
  await page.getByText(t('search.allRead', { count: 5, number: 5 })).waitFor({ timeout: 60_000 });
}
