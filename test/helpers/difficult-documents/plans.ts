import { constants, createDeflate } from 'node:zlib';
import { helvetica, line, onePage } from '../pdf-writer.ts';
import { type DifficultDocument, noticed, shown } from './difficult-document.ts';
import { stripedJpeg } from './jpeg.ts';

/** Pixels of a sheet at 300 dpi. */
const a1 = [7_016, 9_933] as const;
const a0 = [9_933, 14_043] as const;

/** Plans as a scanner writes them, and the largest pictures that are possible. */
export async function difficultPlans(): Promise<readonly DifficultDocument[]> {
  const coarser = ['picture-coarser'] as const;
  const grey = '/ColorSpace /DeviceGray /BitsPerComponent';
  const bands = (bytesPerRow: number, rows: number): Promise<Uint8Array> => striped(bytesPerRow, rows);
  return [
    noticed(
      'plan-a1-bilevel',
      plan(`/Filter /FlateDecode ${grey} 1`, a1, await bands(Math.ceil(a1[0] / 8), a1[1])),
      coarser,
      true,
    ),
    noticed(
      'plan-a1-schablone',
      plan(
        '/Filter /FlateDecode /ImageMask true /BitsPerComponent 1',
        a1,
        await bands(Math.ceil(a1[0] / 8), a1[1]),
        '0 0 1 rg ',
      ),
      coarser,
      true,
    ),
    noticed('plan-a1-jpeg', plan(`/Filter /DCTDecode ${grey} 8`, a1, stripedJpeg(...a1)), coarser, true),
    noticed('plan-a0-grau', plan(`/Filter /FlateDecode ${grey} 8`, a0, await bands(a0[0], a0[1])), coarser, true),
    noticed(
      'plan-a1-abgeschnitten',
      plan(`/Filter /FlateDecode ${grey} 8`, a1, cut(await bands(a1[0], a1[1]))),
      [...coarser, 'page-partly-drawn'],
      true,
    ),
    noticed('plan-a0-jpeg', plan(`/Filter /DCTDecode ${grey} 8`, a0, stripedJpeg(...a0)), coarser, true),
    noticed(
      'plan-a0-farbe',
      plan('/Filter /FlateDecode /ColorSpace /DeviceRGB /BitsPerComponent 8', a0, await bands(a0[0] * 3, a0[1])),
      ['picture-too-large'],
      false,
    ),
    noticed(
      'plan-a1-farbe',
      plan('/Filter /FlateDecode /ColorSpace /DeviceRGB /BitsPerComponent 8', a1, await bands(a1[0] * 3, a1[1])),
      coarser,
      true,
    ),
    noticed(
      'plan-35000-bilevel',
      plan(`/Filter /FlateDecode ${grey} 1`, [35_000, 35_000], await bands(4_375, 35_000)),
      coarser,
      true,
    ),
    noticed(
      'plan-zu-gross',
      plan(`/Filter /FlateDecode ${grey} 8`, [14_000, 14_000], await bands(14_000, 14_000)),
      ['picture-too-large'],
      false,
    ),
    noticed(
      'bild-jpeg-verlustfrei',
      plan(`/Filter /DCTDecode ${grey} 8`, [64, 64], stripedJpeg(64, 64, 2, 0xc3)),
      ['picture-not-decoded'],
      false,
    ),
    noticed(
      'seite-leer',
      onePage(() => ({ content: '' })),
      ['page-empty'],
      false,
    ),
    noticed(
      'seite-weiss-gemalt',
      onePage(() => ({ content: '1 g 0 0 595 842 re f' })),
      ['page-empty'],
      false,
    ),
    noticed(
      'seite-text-unsichtbar',
      onePage((pdf) => ({ resources: helvetica(pdf), content: `3 Tr ${line('Nicht zu sehen')}` })),
      ['page-blank'],
      false,
    ),
    noticed('gruppen-viele', nestedGroups(400), ['page-stopped'], false),
    shown('gruppen-wenige', nestedGroups(4), 'Gruppen'),
  ];
}

function plan(entries: string, [width, height]: readonly [number, number], data: Uint8Array, before = ''): Uint8Array {
  return onePage((pdf) => {
    const image = pdf.stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, data);
    return {
      resources: `${helvetica(pdf)} /XObject << /I ${image} 0 R >>`,
      content: `q ${before}555 0 0 780 20 20 cm /I Do Q ${line('Plan', { at: [72, 815] })}`,
    };
  });
}

/** The data without its last twentieth. */
function cut(packed: Uint8Array): Uint8Array {
  return packed.subarray(0, Math.floor(packed.length * 0.95));
}

/** Rows of zeros and ones in bands of a sixteenth of the height, packed as they are made. */
async function striped(bytesPerRow: number, rows: number): Promise<Uint8Array> {
  const deflate = createDeflate({ level: constants.Z_BEST_SPEED });
  const parts: Uint8Array[] = [];
  deflate.on('data', (part: Uint8Array) => parts.push(part));
  const bandRows = Math.ceil(rows / 16);
  const dark = Buffer.alloc(bytesPerRow * bandRows);
  const light = Buffer.alloc(bytesPerRow * bandRows, 0xff);
  for (let row = 0; row < rows; row += bandRows) {
    const band = (row / bandRows) % 2 === 0 ? light : dark;
    if (!deflate.write(band.subarray(0, bytesPerRow * Math.min(bandRows, rows - row))))
      await new Promise((resolve) => deflate.once('drain', resolve));
  }
  // When everything is written, some of it has yet to come out.
  const isOut = new Promise((resolve) => deflate.once('end', resolve));
  deflate.end();
  await isOut;
  return Buffer.concat(parts);
}

/** Transparent groups of the page's size, each nested in the one before. */
function nestedGroups(depth: number): Uint8Array {
  return onePage((pdf) => {
    const resources = helvetica(pdf);
    const half = pdf.add('<< /ca 0.5 >>');
    let inner: number | null = null;
    for (let level = 0; level < depth; level += 1) {
      const within: string = inner === null ? '' : `/XObject << /G ${inner} 0 R >> /ExtGState << /H ${half} 0 R >>`;
      inner = pdf.stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /I true >> /Resources << ${within} >>`,
        `0.9 g ${level} ${level} 300 300 re f ${inner === null ? '' : '/H gs /G Do'}`,
      );
    }
    return {
      resources: `${resources} /XObject << /G ${inner} 0 R >> /ExtGState << /H ${half} 0 R >>`,
      content: `${line('Gruppen')} q /H gs /G Do Q`,
    };
  });
}
