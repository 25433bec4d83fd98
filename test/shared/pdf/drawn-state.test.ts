import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../shared/pdf/read-page.ts';
import { helvetica, onePage } from '../../helpers/pdf-writer.ts';

interface Drawn {
  readonly content?: string;
  readonly resources?: string;
  /** one annotation dictionary each */
  readonly annotations?: readonly string[];
  /** what all of them look like */
  readonly form?: string;
}

async function stateOf({ content = '', resources = '', annotations = [], form }: Drawn): Promise<string> {
  const data = onePage((pdf) => {
    const look =
      form === undefined
        ? ''
        : `/AP << /N ${pdf.stream(`/Type /XObject /Subtype /Form /BBox [0 0 90 30] /Resources << ${helvetica(pdf)} >>`, form)} 0 R >>`;
    return {
      content,
      resources: `${helvetica(pdf)} ${resources}`,
      entries: `/Annots [${annotations.map((one) => `${pdf.add(`<< /Type /Annot ${one} ${look} >>`)} 0 R`).join(' ')}]`,
    };
  });
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const { state } = await readPage(() => pdf.getPage(1), { operators: OPS });
  await task.destroy();
  return state;
}

describe('a page without text', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['nothing, moved and clipped', 'q 0.1 0 0 0.1 0 0 cm 0 0 99 99 re W n 2 J [3] 0 d Q', 'empty'],
    ['white', '1 g 0 0 595 842 re f', 'empty'],
    ['white, set aside and taken up again', '1 g q 0 g Q 0 0 595 842 re f', 'empty'],
    ['white lines', '1 1 1 RG 0 0 m 99 99 l S', 'empty'],
    ['a path without a beginning', 'f S', 'empty'],
    ['black after white', 'q 1 g Q 0 0 595 842 re f', 'plain'],
    ['a plain colour', '0 0.4 0.8 rg 0 0 595 842 re f', 'plain'],
    ['a white area with a frame', '1 g 0 G 10 10 99 99 re B', 'plain'],
    ['lines of a table', '9 9 m 99 9 l 99 99 l S 10 10 80 20 re s', 'plain'],
    ['a pattern', '/Pattern cs /P scn 0 0 595 842 re f', 'plain'],
    ['a shading', '/S sh', 'plain'],
    ['a line across, and an arch', '9 9 m 99 98 l S 9 9 m 20 30 40 50 60 9 c f', 'plain'],
    ['curves, which may be letters', '9 9 m 20 30 40 50 60 9 c f '.repeat(121), 'picture'],
    ['an inline picture', 'q 9 0 0 9 0 0 cm BI /W 8 /H 1 /BPC 1 /CS /G ID \u0001 EI Q', 'picture'],
    [
      'so many lines that they may be letters',
      Array.from({ length: 1_000 }, (_, at) => `${at % 50} ${at} 1 1 re f`).join(' '),
      'picture',
    ],
  ])('on which is drawn: %s', async (_name, content, state) => {
    const resources =
      '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0] /C1 [1] >> >> >>' +
      ' /Pattern << /P << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0] /C1 [1] >> >> >> >>';
    expect(await stateOf({ content, resources })).toBe(state);
  });

  it('is not empty where white lies over it in a way that changes it', async () => {
    const resources = '/ExtGState << /D << /BM /Difference >> >>';
    expect(await stateOf({ content: '/D gs 1 g 0 0 595 842 re f', resources })).toBe('plain');
  });

  it.each<[string, string, string]>([
    ['a framed link', '/Subtype /Link /Rect [9 9 99 99] /Border [0 0 1] /C [1 0 0]', 'plain'],
    ['a link underlined', '/Subtype /Link /Rect [9 9 99 99] /BS << /W 2 /S /U >>', 'plain'],
    ['a link without a frame', '/Subtype /Link /Rect [9 9 99 99] /Border [0 0 0]', 'empty'],
    ['a framed link that is hidden', '/Subtype /Link /Rect [9 9 99 99] /Border [0 0 1] /F 2', 'empty'],
    ['the sign of a note', '/Subtype /Text /Rect [9 9 30 30]', 'plain'],
    ['the sign of a note for paper only', '/Subtype /Text /Rect [9 9 30 30] /F 36', 'empty'],
    ['a rectangle', '/Subtype /Square /Rect [9 9 99 99] /C [1 0 0] /BS << /W 2 >>', 'plain'],
  ])('on which stands %s', async (_name, annotation, state) => {
    expect(await stateOf({ annotations: [annotation] })).toBe(state);
  });

  it('isn’t unclear where all its letters are those of a button', async () => {
    const button = (appearance: string): Promise<string> =>
      stateOf({ form: appearance, annotations: ['/Subtype /Widget /FT /Btn /Ff 65536 /Rect [9 9 99 39]'] });
    expect(await button('BT /F1 12 Tf 5 5 Td (Absenden) Tj ET')).toBe('plain');
    expect(await button('')).toBe('empty');
  });
});
