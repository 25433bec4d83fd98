import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { formPdf, signedPdf } from '../helpers/form-pdf.ts';
import { accessOf, jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { scannedPdf, wingdingsPdf } from '../helpers/scanned-pdf.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

// One vault for all: each test continues where the one before left it.
test.describe.configure({ mode: 'serial' });

const files = {
  'DMK-01': {
    'a-formular.pdf': formPdf(),
    'b-nur-werte.pdf': formPdf({ label: '', withAppearances: false }),
    'c-scan.pdf': scannedPdf(['typed', ...Array.from({ length: 9 }, () => 'scan' as const)]),
    'd-buchstaben.pdf': scannedPdf(['typed', 'private']),
    'e-kreuze.pdf': wingdingsPdf(),
    'g-unterschrieben.pdf': signedPdf({ isScan: false }),
    'h-scan-unterschrieben.pdf': signedPdf({ isScan: true }),
    'f-worte.pdf': smallPdf(['Der Rat und der Stadtrat im Rathaus', 'rat und tat']),
  },
};

let dataFolder: string;
let jury: JuryWindow;

test.beforeAll(async ({ makeFolder }) => {
  const folder = makeFolder();
  dataFolder = join(folder, 'data');
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files });
  lockVault(packed.office);
  jury = await startWindow(dataFolder, mouseInGerman.options);
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

const open = (name: string): Promise<void> => jury.page.getByRole('tab', { name, exact: true }).click();
const findField = () => jury.page.getByRole('searchbox', { name: jury.t('reader.find') });
const selectedHit = () => jury.viewer.locator('.highlight.selected');

async function findInDocument(query: string): Promise<void> {
  if ((await findField().count()) === 0) await jury.button('reader.find').click();
  await findField().fill(query);
}

test('what was typed into a form is found, selected and becomes evidence', async () => {
  const { page, viewer, t } = jury;
  await open('a-formular');
  await viewer.locator('.textLayer', { hasText: 'Gemeinde Sonnenhagen' }).waitFor();
  await findInDocument('24600');
  await selectedHit().waitFor();
  expect(await selectedHit().innerText()).toBe('24.600,00');
  await page.keyboard.press('Escape');
  await viewer.getByText('Gemeinde Sonnenhagen').dblclick();
  await page.getByText(t('marks.asEvidence')).waitFor();
  const selected = await jury.viewer.locator('body').evaluate(() => document.getSelection()?.toString());
  expect(selected?.trim()).toMatch(/^(Gemeinde|Sonnenhagen)$/);
  await page.keyboard.press('Escape');
});

test('a form without text of its own isn’t called a picture', async () => {
  await open('b-nur-werte');
  await jury.viewer.locator('.textLayer', { hasText: 'Kreis Ostholstein' }).waitFor();
  await findInDocument('Sonnenhagen');
  await selectedHit().waitFor();
  expect(await jury.page.getByText(jury.t('reader.noText')).count()).toBe(0);
  await jury.page.keyboard.press('Escape');
});

test('a signer’s name and a button’s text are found; a scan is still called a scan', async () => {
  await open('g-unterschrieben');
  await jury.viewer.locator('.textLayer', { hasText: 'Frauke Petersen' }).waitFor();
  await findInDocument('Petersen');
  await selectedHit().waitFor();
  await findInDocument('einreichen');
  await expect.poll(() => selectedHit().innerText()).toBe('einreichen');
  expect(await jury.page.getByText(jury.t('reader.noText')).count()).toBe(0);
  await jury.page.keyboard.press('Escape');
  await open('h-scan-unterschrieben');
  await jury.viewer.locator('.textLayer', { hasText: 'Frauke Petersen' }).waitFor();
  await jury.page.getByText(jury.t('reader.noText')).waitFor();
});

test('the reader names the pages that are pictures, those with other letters, and missing fonts', async () => {
  const { page, t } = jury;
  await open('c-scan');
  await page.getByText(t('reader.somePages.picture', { count: 9, number: 9, all: 10, list: '2–10' })).waitFor();
  expect(await page.getByText(t('reader.thisPage.picture')).count()).toBe(0);
  await jury.viewer.locator('.page[data-page-number="3"]').scrollIntoViewIfNeeded();
  await page.getByText(t('reader.thisPage.picture')).waitFor();
  expect(await axeFindings(page, 'a scan among typed pages')).toEqual([]);
  await open('d-buchstaben');
  await page.getByText(t('reader.somePages.unclear', { count: 1, number: 1, all: 2, list: '2' })).waitFor();
  await open('e-kreuze');
  await page.getByText(t('reader.fontsMissing', { fonts: 'Wingdings' })).waitFor();
  await jury.viewer.locator('.textLayer', { hasText: '☑ Eigenanteil ist gesichert' }).waitFor();
});

test('whole words and case are told apart, and remembered', async () => {
  const { page, t } = jury;
  await open('f-worte');
  await findInDocument('Rat');
  const hits = page.locator('.jm-find__hits');
  await expect.poll(() => hits.innerText()).toBe(t('reader.hits', { current: 1, total: 4 }));
  await page.getByRole('checkbox', { name: t('reader.wholeWords') }).check();
  await expect.poll(() => hits.innerText()).toBe(t('reader.hits', { current: 1, total: 2 }));
  await page.getByRole('checkbox', { name: t('reader.matchCase') }).check();
  await expect.poll(() => hits.innerText()).toBe(t('reader.hits', { current: 1, total: 1 }));
  expect(await axeFindings(page, 'find bar with switches')).toEqual([]);
  await open('a-formular');
  await open('f-worte');
  expect(await page.getByRole('checkbox', { name: t('reader.matchCase') }).isChecked()).toBe(true);
});

test('in English, by keyboard and dark: the search finds values and names pages without text', async () => {
  await jury.close();
  jury = await startWindow(dataFolder, keyboardInEnglish.options);
  const { page, t } = jury;
  await jury.unlock(testPassphrase);
  await page.getByRole('table').first().waitFor();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.type('24 600 €');
  await expect.poll(() => page.locator('[data-hit]').count()).toBe(2);
  expect(await page.locator('[data-hit] mark').first().innerText()).toBe('24.600,00');
  await page.getByText(t('search.pictures', { count: 2, number: 2 })).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: t('search.onPages', { list: '2–10', all: 10 }) })
    .waitFor();
  await page.getByText(t('search.unclear', { count: 1, number: 1 })).waitFor();
  expect(await axeFindings(page, 'search with pages left out')).toEqual([]);
});
