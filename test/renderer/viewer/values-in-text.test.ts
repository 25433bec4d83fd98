import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { annotationLines } from '../../../shared/pdf/annotation-text.ts';
import { pageText } from '../../../shared/pdf/page-text.ts';
import { withValuesInText } from '../../../renderer/viewer/values-in-text.ts';
import { formPdf } from '../../helpers/form-pdf.ts';
import { smallPdf } from '../../helpers/small-pdf.ts';

async function textItems(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = withValuesInText(await task.promise);
  // Requested twice, as the text layer and the finder do.
  await pdf.getPage(1);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  await task.destroy();
  return items.filter((item) => 'str' in item);
}

describe('values in the text', () => {
  it.each([true, false])('of a form follow the page’s own text (own appearances: %s)', async (withAppearances) => {
    const text = pageText(await textItems(formPdf({ withAppearances })));
    expect(text).toBe(
      'Name der Kommune: Eingang 12.03.2026 Gemeinde Sonnenhagen 24.600,00 Euro Kreis Ostholstein ☑ Vorhaben begonnen',
    );
  });

  it('are text where the page has none of its own', async () => {
    expect(pageText(await textItems(formPdf({ label: '' })))).toContain('Gemeinde Sonnenhagen');
  });

  it('lie in their fields, in the page’s own coordinates', async () => {
    const item = (await textItems(formPdf())).find(({ str }) => str === 'Gemeinde Sonnenhagen');
    const [size, , , , x, y] = (item?.transform ?? []) as number[];
    expect(size).toBe(12);
    expect(x).toBeGreaterThanOrEqual(200);
    expect((x ?? 0) + (item?.width ?? 0)).toBeLessThanOrEqual(500);
    expect(y).toBeGreaterThan(700);
    expect((y ?? 0) + 12).toBeLessThanOrEqual(724);
  });

  it('are nothing where there are none, and the page’s text stays as it is', async () => {
    expect((await textItems(smallPdf('Nur Text'))).map(({ str }) => str)).toStrictEqual(['Nur Text']);
  });
});

describe('lines of annotations', () => {
  const at = { rect: [100, 100, 200, 160] as const, annotationFlags: 4, rotation: 0 };
  it.each([
    [
      'of several lines begin at the top',
      { multiLine: true, fieldValue: 'eins\r\nzwei\n\ndrei' },
      ['eins', 'zwei', 'drei'],
    ],
    ['of a password are nobody’s business', { password: true, fieldValue: 'geheim' }, []],
    ['that are hidden aren’t there', { annotationFlags: 2, fieldValue: 'versteckt' }, []],
    ['are drawn, if they differ from the value', { textContent: ['24.600 €'], fieldValue: '24600' }, ['24.600 €']],
    ['are untouched by values of other kinds', { fieldValue: 12 }, []],
    ['of a signature are what it shows', { fieldType: 'Sig', textContent: ['Frauke Petersen'] }, ['Frauke Petersen']],
    [
      'of a list are what was chosen, not what could be',
      {
        fieldType: 'Ch',
        fieldValue: ['a'],
        textContent: ['Kreis Plön', 'Kreis Ostholstein'],
        options: [{ exportValue: 'a', displayValue: 'Kreis Plön' }],
      },
      ['Kreis Plön'],
    ],
    ['of a button are its words', { fieldType: 'Btn', pushButton: true, textContent: ['Einreichen'] }, ['Einreichen']],
    ['of a box that isn’t ticked are none', { fieldType: 'Btn', checkBox: true, textContent: ['4'] }, []],
  ])('%s', (_, facts, expected) => {
    const lines = annotationLines([{ subtype: 'Widget', fieldType: 'Tx', ...at, ...facts }]);
    expect(lines.map(({ text }) => text)).toStrictEqual(expected);
    const heights = lines.map(({ y }) => y);
    expect(heights).toStrictEqual([...heights].sort((one, other) => other - one));
    for (const { x, y, width, size } of lines) {
      expect(x).toBeGreaterThanOrEqual(100);
      expect(x + width).toBeLessThanOrEqual(200);
      expect(y).toBeGreaterThanOrEqual(100);
      expect(y + size).toBeLessThanOrEqual(165);
    }
  });

  it.each([0, 90, 180, 270])('turned by %s degrees stay in their field', (rotation) => {
    const [line] = annotationLines([
      { subtype: 'Widget', fieldType: 'Tx', ...at, rect: [100, 100, 130, 300], rotation, fieldValue: 'Wert' },
    ]);
    expect(line).toMatchObject({ quarters: rotation / 90 });
    expect(line?.x).toBeGreaterThan(100);
    expect(line?.x).toBeLessThan(130);
    expect(line?.y).toBeGreaterThan(100);
    expect(line?.y).toBeLessThan(300);
  });

  it('of radio buttons are the one that is chosen', () => {
    const button = { subtype: 'Widget', fieldType: 'Btn', radioButton: true, fieldValue: 'Neubau', ...at };
    const lines = annotationLines([
      { ...button, buttonValue: 'Umbau' },
      { ...button, buttonValue: 'Neubau' },
    ]);
    expect(lines.map(({ text }) => text)).toStrictEqual(['◉ Neubau']);
  });

  it('of comments over text don’t cover it, and links say nothing', () => {
    const comment = { ...at, subtype: 'Highlight', contentsObj: { str: 'Bitte prüfen' } };
    expect(annotationLines([comment, { ...comment, subtype: 'Link' }, null, 7])).toMatchObject([
      { text: 'Bitte prüfen', size: 1 },
    ]);
  });
});
