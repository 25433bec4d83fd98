import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { attachedEntry } from '../helpers/attached-pdf.ts';
import { helvetica, line, onePage, PdfWriter } from '../helpers/pdf-writer.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { addSigns, scannedPdf, wingdingsPdf } from '../helpers/scanned-pdf.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { noteStrangeRequests } from './heartbeat.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

/** A cover, and behind it a plan, a program that calls itself a PDF, a table and a name that means harm. */
function portfolio(): Uint8Array {
  return onePage((pdf) => ({
    resources: helvetica(pdf),
    content: line('Deckblatt der Mappe'),
    catalog: `${attachedEntry(pdf, [
      ['1 Lageplan.pdf', smallPdf(['Lageplan am Markt', 'Lageplan am Hafen'])],
      ['2 kein Plan.pdf', 'MZ nicht wirklich ein Programm'],
      ['3 Kosten.xlsx', 'PK'],
      ['4 <img src=x onerror=alert(1)>.pdf', smallPdf('Ungefaehrlich')],
    ])} /Collection << /View /D >>`,
  }));
}

/** A document whose text can't be relied on everywhere, with files of which one is in order and the others aren't. */
function doubtful(): Uint8Array {
  const pdf = new PdfWriter();
  addSigns(pdf, 'Wingdings-Regular');
  pdf.page({ content: '0 0 300 300 re f' });
  return pdf.finish({
    catalog: attachedEntry(pdf, [
      ['1 in Ordnung.pdf', smallPdf(['Alles in Ordnung', 'Auch hier'])],
      ['2 gescannt.pdf', scannedPdf(['scan', 'scan'])],
      ['3 Zeichen.pdf', wingdingsPdf('Webdings')],
    ]),
  });
}

let jury: JuryWindow;
let strangeRequests: () => Promise<readonly string[]>;

test.beforeAll(async ({ makeFolder }) => {
  const folder = makeFolder();
  const files = {
    'a-mappe.pdf': portfolio(),
    'b-ohne.pdf': smallPdf('Ohne weitere Dateien'),
    'c-zweifel.pdf': doubtful(),
  };
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files: { 'DMK-01': files } });
  lockVault(packed.office);
  jury = await startWindow(join(folder, 'data'));
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
  strangeRequests = await noteStrangeRequests(jury.app);
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));
test.beforeEach(async () => {
  await jury.page.getByRole('tab', { name: 'b-ohne', exact: true }).click();
  await shows('Ohne weitere Dateien');
  await jury.page.getByRole('tab', { name: 'a-mappe', exact: true }).click();
  await shows('Deckblatt der Mappe');
  await jury.page.getByText(jury.t('reader.attached.what', { count: 4 })).waitFor();
});

async function shows(text: string): Promise<void> {
  await jury.viewer.locator('.textLayer', { hasText: text }).first().waitFor();
}

test('the files within a document are named, and those that are documents are read and left by keyboard', async () => {
  await expect(jury.page.getByText('3 Kosten.xlsx', { exact: true })).toBeVisible();
  const read = jury.page.getByRole('button', { name: jury.t('reader.attached.open', { name: '1 Lageplan.pdf' }) });
  expect(await axeFindings(jury.page, 'attached files')).toEqual([]);
  await read.focus();
  await jury.page.keyboard.press('Enter');
  await shows('Lageplan am Markt');
  await expect(jury.page.getByText(jury.t('reader.ofPages', { pages: '2' }), { exact: true })).toBeVisible();
  await jury.page.getByText(jury.t('reader.attached.reading', { name: '1 Lageplan.pdf' })).waitFor();
  expect(await axeFindings(jury.page, 'attached file')).toEqual([]);
  const back = jury.button('reader.attached.back');
  await back.focus();
  await jury.page.keyboard.press('Enter');
  await shows('Deckblatt der Mappe');
  await expect(back).toHaveCount(0);
});

test('what only calls itself a document is refused, and leads back', async () => {
  await jury.page.getByRole('button', { name: jury.t('reader.attached.open', { name: '2 kein Plan.pdf' }) }).click();
  await jury.page.getByText(jury.t('reader.failed.broken.what')).waitFor();
  await jury.button('reader.attached.back').click();
  await shows('Deckblatt der Mappe');
});

test('a name that means harm is only a name, and nothing is fetched', async () => {
  const name = '4 <img src=x onerror=alert(1)>.pdf';
  await jury.page.getByRole('button', { name: jury.t('reader.attached.open', { name }) }).click();
  await shows('Ungefaehrlich');
  await expect(jury.page.locator('img[src="x"]')).toHaveCount(0);
  expect(await strangeRequests()).toEqual([]);
});

test('what is said of text and fonts is said of what is read: the document, a file within it, and the document again', async () => {
  const { page, t } = jury;
  const fonts = (name: string) => page.getByText(t('reader.fontsMissing', { fonts: name }));
  const noText = page.getByText(t('reader.noText'));
  const scanned = page.getByText(t('reader.somePages.picture', { count: 1, number: 1, all: 2, list: '2' }));
  const read = (name: string) => page.getByRole('button', { name: t('reader.attached.open', { name }) }).click();
  const isSaidOfDocument = async (): Promise<void> => {
    await shows('Eigenanteil ist gesichert');
    await expect(fonts('Wingdings')).toBeVisible();
    await expect(scanned).toBeVisible();
    await expect(noText).toHaveCount(0);
  };
  await page.getByRole('tab', { name: 'c-zweifel', exact: true }).click();
  await isSaidOfDocument();

  await read('1 in Ordnung.pdf');
  await shows('Alles in Ordnung');
  await expect(page.getByText(t('reader.ofPages', { pages: '2' }), { exact: true })).toBeVisible();
  for (const said of [fonts('Wingdings'), scanned, noText]) await expect(said).toHaveCount(0);

  await jury.button('reader.attached.back').click();
  await isSaidOfDocument();
  await read('2 gescannt.pdf');
  await expect(noText).toBeVisible();
  for (const said of [fonts('Wingdings'), scanned]) await expect(said).toHaveCount(0);

  await jury.button('reader.attached.back').click();
  await isSaidOfDocument();
  await read('3 Zeichen.pdf');
  await expect(fonts('Webdings')).toBeVisible();
  for (const said of [fonts('Wingdings'), scanned, noText]) await expect(said).toHaveCount(0);

  await jury.button('reader.attached.back').click();
  await isSaidOfDocument();
  await expect(fonts('Webdings')).toHaveCount(0);
});
