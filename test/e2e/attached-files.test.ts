import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, type Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { type AttachedFact, attachedEntry, literal, lockedFilesEntry, pinnedEntry } from '../helpers/attached-pdf.ts';
import { encryptedPdf } from '../helpers/pdf-findings.ts';
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

/**
 * A cover with attachments: a plan, a file that only claims to be a PDF, a table, a malicious name, PDFs under other
 * names, and files that are something other than their name says.
 */
function portfolio(): Uint8Array {
  return onePage((pdf) => ({
    resources: helvetica(pdf),
    content: line('Deckblatt der Mappe'),
    catalog: `${attachedEntry(pdf, [
      ['1 Lageplan.pdf', smallPdf(['Lageplan am Markt', 'Lageplan am Hafen'])],
      ['2 kein Plan.pdf', 'Kein\u0001Plan'],
      ['3 Kosten.xlsx', 'PK'],
      ['4 <img src=x onerror=alert(1)>.pdf', smallPdf('Ungefaehrlich')],
      ['5 Gutachten', Buffer.concat([Buffer.alloc(900, ' '), smallPdf('Gutachten ohne Endung')])],
      ['6 Vertrag.docx', smallPdf('Vertrag mit falscher Endung')],
      ['7 Rechnung.pdf', 'MZ nicht wirklich ein Programm'],
      ['8 leer.pdf', ''],
    ])} /Collection << /View /D >>`,
  }));
}

/** A document with unreliable text, and with files of which only one is in order. */
function doubtful(): Uint8Array {
  const pdf = new PdfWriter();
  addSigns(pdf, 'Wingdings-Regular');
  pdf.page({
    content: 'q 300 0 0 300 0 0 cm BI /W 8 /H 1 /BPC 1 /CS /G ID \u0001 EI Q',
  });
  return pdf.finish({
    catalog: attachedEntry(pdf, [
      ['1 in Ordnung.pdf', smallPdf(['Alles in Ordnung', 'Auch hier'])],
      ['2 gescannt.pdf', scannedPdf(['scan', 'scan'])],
      ['3 Zeichen.pdf', wingdingsPdf('Webdings')],
    ]),
  });
}

/** Files pinned to pages, one of them far back and one with attachments of its own. */
function pinned(): Uint8Array {
  const pdf = new PdfWriter();
  const resources = helvetica(pdf);
  const nested = onePage((inner) => ({
    resources: helvetica(inner),
    content: line('Schachtel'),
    catalog: attachedEntry(inner, [
      ['innen.pdf', smallPdf('Innen')],
      ['innen.txt', 'Innen'],
    ]),
  }));
  const onPages: Readonly<Record<number, readonly AttachedFact[]>> = {
    2: [
      ['Plan.pdf', smallPdf('Plan, an eine Seite geheftet')],
      ['Tabelle.xlsx', 'PK'],
    ],
    120: [['Hinten.pdf', smallPdf('Ganz hinten')]],
    121: [['Schachtel.pdf', nested]],
  };
  for (let page = 1; page <= 130; page += 1)
    pdf.page({
      resources,
      content: line(`Gutachten auf Seite ${page}`),
      entries: pinnedEntry(pdf, onPages[page] ?? []),
    });
  return pdf.finish();
}

/** Ten thousand files; the first unpacks to half a gigabyte, the next ones have malicious names. */
function crowded(): Uint8Array {
  return onePage((pdf) => {
    const packed = deflateSync(Buffer.alloc(512 * 1024 * 1024));
    const bomb = pdf.stream('/Type /EmbeddedFile /Filter /FlateDecode /Params << /Size 536870912 >>', packed);
    const harmless = pdf.stream('/Type /EmbeddedFile', smallPdf('Harmlos'));
    const names = ['0001 bombe.pdf', '../../etc/passwd.pdf', '0003 \u202efdp.exe'];
    const files = Array.from({ length: 10_000 }, (_, index) => {
      const name = literal(names[index] ?? `${index} harmlos.pdf`);
      const key = String(index).padStart(5, '0');
      return `(${key}) << /Type /Filespec /F ${name} /UF ${name} /EF << /F ${index === 0 ? bomb : harmless} 0 R >> >>`;
    });
    return {
      resources: helvetica(pdf),
      content: line('Sehr viele Dateien'),
      catalog: `/Names << /EmbeddedFiles << /Names [${files.join(' ')}] >> >>`,
    };
  });
}

/** A document that anybody can read, with files that all need a password. */
function lockedFiles(): Uint8Array {
  return onePage((pdf) => ({
    resources: helvetica(pdf),
    content: line('Offenes Deckblatt'),
    catalog: attachedEntry(pdf, [['Kalkulation.pdf', smallPdf('Geheim')]]),
    trailer: lockedFilesEntry(pdf),
  }));
}

/** A document with a file that needs a password, beside one that doesn't. */
async function lockedFile(): Promise<Uint8Array> {
  const locked = await encryptedPdf();
  return onePage((pdf) => ({
    resources: helvetica(pdf),
    content: line('Deckblatt mit zwei Dateien'),
    catalog: attachedEntry(pdf, [
      ['1 verschlossen.pdf', locked],
      ['2 offen.pdf', smallPdf('Offen zu lesen')],
    ]),
  }));
}

let jury: JuryWindow;
let strangeRequests: () => Promise<readonly string[]>;

test.beforeAll(async ({ makeFolder }) => {
  const folder = makeFolder();
  const files = {
    'a-mappe.pdf': portfolio(),
    'b-ohne.pdf': smallPdf('Ohne weitere Dateien'),
    'c-zweifel.pdf': doubtful(),
    'd-geheftet.pdf': pinned(),
    'e-viele.pdf': crowded(),
    'f-alle-verschlossen.pdf': lockedFiles(),
    'g-eine-verschlossen.pdf': await lockedFile(),
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
  if ((await panelButton().getAttribute('aria-pressed')) === 'true') await panelButton().click();
  await open('b-ohne');
  await shows('Ohne weitere Dateien');
  await open('a-mappe');
  await shows('Deckblatt der Mappe');
  await filesSaid(8).waitFor();
});

const panelButton = (): Locator => jury.button('reader.panel');
const open = (name: string): Promise<void> => jury.page.getByRole('tab', { name, exact: true }).click();
const filesSaid = (count: number): Locator => jury.page.getByText(jury.t('reader.attached.what', { count }));
const fileTab = (): Locator => jury.viewer.getByRole('tab', { name: jury.t('reader.viewer.files'), exact: true });
const list = (): Locator => jury.viewer.getByRole('list', { name: jury.t('reader.viewer.filesWithin') });
const file = (name: string): Locator => list().getByRole('button', { name });

/** Opens a file of the document by mouse. */
async function read(name: string): Promise<void> {
  if (!(await fileTab().isVisible())) await jury.button('reader.attached.show').click();
  await file(name).click();
}

async function shows(text: string): Promise<void> {
  await jury.viewer.locator('.textLayer', { hasText: text }).first().waitFor();
}

test('the files within a document are told and listed beside it, read one after the other and left, by keyboard', async () => {
  const { page, t } = jury;
  expect(await axeFindings(page, 'files told')).toEqual([]);
  const show = jury.button('reader.attached.show');
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(file('1 Lageplan.pdf')).toBeFocused();
  await expect(show).toHaveCount(0);
  expect(await axeFindings(page, 'files listed')).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(file('3 Kosten.xlsx')).toBeFocused();
  await expect(file('3 Kosten.xlsx')).toHaveAttribute('aria-disabled', 'true');
  await expect(file('3 Kosten.xlsx')).toContainText(t('reader.viewer.fileNotRead'));
  await page.keyboard.press('Enter');
  await shows('Deckblatt der Mappe');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await shows('Lageplan am Markt');
  await expect(page.getByText(t('reader.ofPages', { pages: '2' }), { exact: true })).toBeVisible();
  await page.getByText(t('reader.attached.reading', { name: '1 Lageplan.pdf' })).waitFor();
  await expect(file('1 Lageplan.pdf')).toHaveAttribute('aria-current', 'true');
  expect(await axeFindings(page, 'attached file')).toEqual([]);
  // Opens the next one from the list without going back first.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shows('Ungefaehrlich');
  await expect(file('1 Lageplan.pdf')).not.toHaveAttribute('aria-current', 'true');
  const back = jury.button('reader.attached.back');
  await back.focus();
  await page.keyboard.press('Enter');
  await shows('Deckblatt der Mappe');
  await expect(back).toHaveCount(0);
});

test('the tabs of the panel are gone through with arrows, and a document without files says so', async () => {
  const { page, viewer, t } = jury;
  await panelButton().click();
  const pages = viewer.getByRole('tab', { name: t('reader.viewer.thumbnails'), exact: true });
  await pages.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(fileTab()).toBeFocused();
  await expect(file('2 kein Plan.pdf')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(pages).toBeFocused();
  await page.keyboard.press('End');
  await expect(fileTab()).toBeFocused();
  await open('b-ohne');
  await expect(viewer.getByText(t('reader.viewer.noFiles'))).toBeVisible();
  await expect(list()).toBeHidden();
  expect(await axeFindings(page, 'no files')).toEqual([]);
});

test('what only calls itself a document is refused, and leads back', async () => {
  await read('2 kein Plan.pdf');
  await jury.page.getByText(jury.t('reader.failed.broken.what')).waitFor();
  await jury.button('reader.attached.back').click();
  await shows('Deckblatt der Mappe');
});

test('a file is opened or named by what it holds, whatever it is called', async () => {
  const { t } = jury;
  await read('5 Gutachten');
  await shows('Gutachten ohne Endung');
  await read('6 Vertrag.docx');
  await shows('Vertrag mit falscher Endung');
  await jury.button('reader.attached.back').click();
  await shows('Deckblatt der Mappe');
  const named = [
    ['3 Kosten.xlsx', 'unknown'],
    ['7 Rechnung.pdf', 'program'],
    ['8 leer.pdf', 'empty'],
  ] as const;
  for (const [name, kind] of named) {
    await expect(file(name)).toContainText(t(`fileKind.${kind}`));
    await expect(file(name)).toHaveAttribute('aria-disabled', 'true');
  }
  await file('7 Rechnung.pdf').click({ force: true });
  await shows('Deckblatt der Mappe');
});

test('a name that means harm is only a name, and nothing is fetched', async () => {
  await read('4 <img src=x onerror=alert(1)>.pdf');
  await shows('Ungefaehrlich');
  await expect(jury.page.locator('img[src="x"]')).toHaveCount(0);
  await expect(jury.viewer.locator('img[src="x"]')).toHaveCount(0);
  expect(await strangeRequests()).toEqual([]);
});

test('files pinned to pages are listed with their page, and a double click on their sign reads them here', async () => {
  const { page, viewer, t } = jury;
  await open('d-geheftet');
  await shows('Gutachten auf Seite 1');
  await filesSaid(4).waitFor();
  await jury.button('reader.attached.show').click();
  const [plan, table, far, nested] = ['Plan.pdf', 'Tabelle.xlsx', 'Hinten.pdf', 'Schachtel.pdf'] as const;
  await expect(list().getByRole('button')).toHaveCount(4);
  await expect(file(plan)).toContainText(t('reader.viewer.fileOnPage', { page: 2 }));
  await expect(file(far)).toContainText(t('reader.viewer.fileOnPage', { page: 120 }));

  let downloads = 0;
  await jury.app.evaluate(({ session }) => {
    Object.assign(globalThis, { downloadsBegun: 0 });
    session.defaultSession.on('will-download', () => {
      Object.assign(globalThis, { downloadsBegun: 1 });
    });
  });
  page.on('download', () => (downloads += 1));
  await page
    .getByRole('spinbutton')
    .or(page.getByRole('textbox', { name: t('reader.page'), exact: true }))
    .first()
    .fill('2');
  await page.keyboard.press('Enter');
  const signs = viewer.locator('.page[data-page-number="2"] .fileAttachmentAnnotation');
  await signs.nth(1).locator('img').dblclick();
  await expect(file(table)).toBeFocused();
  await shows('Gutachten auf Seite 2');
  await signs.nth(0).locator('img').dblclick();
  await shows('Plan, an eine Seite geheftet');
  await jury.button('reader.attached.back').click();
  await shows('Gutachten auf Seite 2');

  await read(nested);
  await shows('Schachtel');
  await expect(page.getByText(t('reader.attached.within', { count: 2 }))).toBeVisible();
  await read(far);
  await shows('Ganz hinten');
  expect(downloads).toBe(0);
  expect(await jury.app.evaluate(() => Reflect.get(globalThis, 'downloadsBegun') as unknown)).toBe(0);
});

test('ten thousand files, names that lead through folders or turn letters, and a file too large to unpack do no harm', async () => {
  const { page, viewer, t } = jury;
  await open('e-viele');
  await filesSaid(10_000).waitFor();
  await jury.button('reader.attached.show').click();
  await expect(list().getByRole('button')).toHaveCount(500);
  await expect(viewer.getByText(t('reader.viewer.moreFiles', { count: 9_500 }))).toBeVisible();
  await expect(file('bombe.pdf').locator('.jm-file__name')).toHaveText('0001 bombe.pdf');
  await expect(list().getByRole('button').nth(1).locator('.jm-file__name')).toHaveText('passwd.pdf');
  await expect(list().getByRole('button').nth(2).locator('.jm-file__name')).toHaveText('0003 fdp.exe');
  await file('bombe.pdf').click();
  await page.getByText(t('reader.attached.failed', { name: '0001 bombe.pdf' })).waitFor();
  await shows('Sehr viele Dateien');
  await file('9 harmlos.pdf').first().click();
  await shows('Harmlos');
});

test('what is said of text and fonts is said of what is read: the document, a file within it, and the document again', async () => {
  const { page, t } = jury;
  const fonts = (name: string) => page.getByText(t('reader.fontsMissing', { fonts: name }));
  const noText = page.getByText(t('reader.noText'));
  const scanned = page.getByText(t('reader.somePages.picture', { count: 1, number: 1, all: 2, list: '2' }));
  const isSaidOfDocument = async (): Promise<void> => {
    await shows('Eigenanteil ist gesichert');
    await expect(fonts('Wingdings')).toBeVisible();
    await expect(scanned).toBeVisible();
    await expect(noText).toHaveCount(0);
  };
  await open('c-zweifel');
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

test('a password that is wanted for the files within a document only keeps nobody from the document', async () => {
  const { page, t } = jury;
  await open('f-alle-verschlossen');
  await shows('Offenes Deckblatt');
  await read('Kalkulation.pdf');
  const locked = page.getByText(t('reader.attached.locked', { name: 'Kalkulation.pdf' }));
  await locked.waitFor();
  await shows('Offenes Deckblatt');
  expect(await axeFindings(page, 'file locked')).toEqual([]);
  await jury.button('app.close').last().click();
  await expect(locked).toBeHidden();
  await open('b-ohne');
  await shows('Ohne weitere Dateien');
});

test('a file within a document that needs a password says so, and the way back leads to the others', async () => {
  const { page, t } = jury;
  await open('g-eine-verschlossen');
  await shows('Deckblatt mit zwei Dateien');
  await read('1 verschlossen.pdf');
  await page.getByText(t('reader.failed.encrypted.what')).waitFor();
  await jury.button('reader.attached.back').click();
  await shows('Deckblatt mit zwei Dateien');
  await expect(page.getByText(t('reader.failed.encrypted.what'))).toBeHidden();
  await read('2 offen.pdf');
  await shows('Offen zu lesen');
});
