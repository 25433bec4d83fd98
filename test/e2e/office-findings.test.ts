import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { attachedEntry } from '../helpers/attached-pdf.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { helvetica, line, onePage } from '../helpers/pdf-writer.ts';
import { scannedPdf, wingdingsPdf } from '../helpers/scanned-pdf.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { startWindow } from './start-window.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

/** A typed page with a picture that claims this many pixels. */
function picture(width: number, height: number): Uint8Array {
  return onePage((pdf) => {
    const image = pdf.stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      deflateSync('x'),
    );
    return {
      content: `${line('Lageplan')} q 400 0 0 400 90 120 cm /I Do Q`,
      resources: `${helvetica(pdf)} /XObject << /I ${image} 0 R >>`,
    };
  });
}

const files = {
  'a-scan.pdf': scannedPdf(['scan', 'scan', 'scan']),
  'b-plan.pdf': picture(40_000, 40_000),
  'c-plan.pdf': picture(9_000, 9_000),
  'd-kreuze.pdf': wingdingsPdf(),
  'e-mappe.pdf': onePage((pdf) => ({
    content: line('Deckblatt'),
    resources: helvetica(pdf),
    catalog: attachedEntry(pdf, [['Kosten.xlsx', 'PK']]),
  })),
};

for (const { name, options } of [mouseInGerman, keyboardInEnglish])
  test(`the office hears after packing what the reader will say of documents, ${name}`, async ({ makeFolder }) => {
    const folder = makeFolder();
    const competition = writeSmallCompetition(join(folder, 'competition'), { files: { 'DMK-01': files } });
    const jury = await startWindow(join(folder, 'data'), options);
    const { input, page, t } = jury;
    await input.press(jury.roleCard('office'));
    for (const key of ['passphrase.new', 'passphrase.repeat'])
      await input.type(page.getByRole('textbox', { name: t(key), exact: true }), testPassphrase);
    await input.press(jury.button('office.create'));
    await jury.answerDialogs(competition, join(folder, 'a.jurybundle'), join(folder, 'a.tsv'));
    await input.press(jury.button('office.chooseFolder'));
    await input.press(jury.button('office.pack'));
    await jury.shows('office.report.title', { revision: '1' });
    const of = (document: string): object => ({ application: 'DMK-01', name: document });
    const one = { count: 1, of: 1, pages: '1' };
    for (const text of [
      t('office.warning.pdf-scan', { ...of('a-scan.pdf'), count: 3 }),
      t('office.warning.pdf-picture-too-large', { ...of('b-plan.pdf'), ...one }),
      t('office.warning.pdf-picture-coarser', { ...of('c-plan.pdf'), ...one }),
      t('office.warning.pdf-fonts-missing', { ...of('d-kreuze.pdf'), fonts: 'Wingdings' }),
      t('office.warning.pdf-attachments', { ...of('e-mappe.pdf'), count: 1, attached: 'Kosten.xlsx' }),
    ])
      await expect(page.getByText(text, { exact: true })).toBeVisible();
    expect(await axeFindings(page, 'what the office hears')).toEqual([]);
    await jury.close();
  });
