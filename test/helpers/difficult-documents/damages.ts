import { deflateSync } from 'node:zlib';
import { helvetica, line, onePage, PdfWriter } from '../pdf-writer.ts';
import { type DifficultDocument, noticed, refused, shown, silent } from './difficult-document.ts';

/** Documents of which a part is damaged or missing, and that open nevertheless. */
export function difficultDamages(): readonly DifficultDocument[] {
  return [...damagedContents(), ...damagedParts(), ...damagedLetters(), ...otherwiseEncrypted(), secondPageDamaged()];
}

export const secondPageDamagedName = 'zweite-seite-zerstoert';

/** The page tree names a number where its second page should be. */
function secondPageDamaged(): DifficultDocument {
  const pdf = new PdfWriter();
  pdf.page({ resources: helvetica(pdf), content: line('Die erste') });
  pdf.put(pdf.pageOf(''), '42');
  return shown(secondPageDamagedName, pdf.finish(), 'Die erste', 2);
}

function damagedContents(): readonly DifficultDocument[] {
  const lines = Array.from({ length: 400 }, (_, index) =>
    line(`Zeile ${index}: ${Math.sin(index)}`, { at: [72, 820 - index * 2], size: 4 }),
  );
  const packed = deflateSync(lines.join(''));
  return [
    noticed('inhalt-abgeschnitten', packedContent(packed.subarray(0, packed.length / 2)), ['page-partly-drawn'], false),
    noticed('inhalt-verfaelscht', packedContent(overwritten(packed, 2, 40)), ['page-partly-drawn'], false),
    noticed('inhalt-nicht-gepackt', packedContent(Buffer.from(lines.join(''))), ['page-partly-drawn'], false),
    noticed(
      'inhalt-teil-fehlt',
      contentOfParts((good) => `[${good} 0 R 999 0 R]`),
      ['page-partly-drawn'],
      false,
    ),
    shown('inhalt-ohne-pruefsumme', packedContent(packed.subarray(0, packed.length - 4)), 'Zeile 0: 0'),
  ];
}

function packedContent(data: Uint8Array): Uint8Array {
  const pdf = new PdfWriter();
  const contents = pdf.stream('/Filter /FlateDecode', data);
  pdf.pageOf(`/MediaBox [0 0 595 842] /Resources << ${helvetica(pdf)} >> /Contents ${contents} 0 R`);
  return pdf.finish();
}

function overwritten(data: Uint8Array, start: number, length: number): Uint8Array {
  return Uint8Array.from(data).fill(0xff, start, start + length);
}

function contentOfParts(contents: (good: number) => string): Uint8Array {
  const pdf = new PdfWriter();
  const good = pdf.stream('', line('Der erste Teil'));
  pdf.pageOf(`/MediaBox [0 0 595 842] /Resources << ${helvetica(pdf)} >> /Contents ${contents(good)}`);
  return pdf.finish();
}

const hundred = '/Type /XObject /Subtype /Image /Width 100 /Height 100';

function damagedParts(): readonly DifficultDocument[] {
  const noise = Buffer.alloc(300, 0x41);
  return [
    noticed(
      'form-fehlt',
      onePage(() => ({ content: '/Nirgends Do' })),
      ['page-partly-drawn'],
      false,
    ),
    noticed(
      'schablone-zerstoert',
      withPicture(`${hundred} /ImageMask true /BitsPerComponent 1 /Filter /JBIG2Decode`, noise),
      ['page-partly-drawn'],
      false,
    ),
    noticed(
      'bild-ohne-masse',
      withPicture('/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8', noise),
      ['picture-not-decoded'],
      false,
    ),
    noticed(
      'bild-abgeschnitten',
      withPicture(
        `${hundred} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
        deflateSync(Uint8Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 251)).subarray(0, 200),
      ),
      ['page-partly-drawn'],
      false,
    ),
    noticed(
      'inhalt-nur-unsinn',
      onePage((pdf) => ({ resources: helvetica(pdf), content: 'q \u00f1 \u00ae kauderwelsch Q' })),
      ['page-partly-drawn'],
      false,
    ),
    silent(
      'inhalt-mit-fremden-worten',
      onePage((pdf) => ({ resources: helvetica(pdf), content: `fremd fremd fremd fremd ${line('Zu lesen')}` })),
    ),
    noticed(
      'verlauf-fehlt',
      onePage(() => ({ content: '/Nirgends sh' })),
      ['page-partly-drawn'],
      false,
    ),
    noticed(
      'verlauf-zerstoert',
      onePage((pdf) => ({
        resources: `/Shading << /S ${pdf.add('<< /ShadingType 99 /ColorSpace /DeviceRGB >>')} 0 R >>`,
        content: '/S sh',
      })),
      ['page-partly-drawn'],
      false,
    ),
    noticed('stempel-ohne-aussehen', stampWithout('999 0 R'), ['annotation-not-shown'], false),
  ];
}

function withPicture(entries: string, data: Uint8Array): Uint8Array {
  return onePage((pdf) => ({
    resources: `/XObject << /X ${pdf.stream(entries, data)} 0 R >>`,
    content: 'q 400 0 0 400 90 120 cm /X Do Q',
  }));
}

function stampWithout(appearance: string): Uint8Array {
  return onePage((pdf) => {
    const stamp = pdf.add(`<< /Type /Annot /Subtype /Stamp /Rect [100 100 300 200] /AP << /N ${appearance} >> >>`);
    return { content: '', entries: `/Annots [${stamp} 0 R]` };
  });
}

/** Text whose font doesn't say which letters its codes mean. */
function damagedLetters(): readonly DifficultDocument[] {
  const fonts = {
    'schrift-ohne-art': '<< /Type /Font >>',
    'schrift-ohne-nachfahren': '<< /Type /Font /Subtype /Type0 /BaseFont /Fehlt /Encoding /Identity-H >>',
    'schrift-ohne-zeichen':
      '<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 1000 1000] /Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [1000] /CharProcs 999 0 R >>',
  };
  return [
    ...Object.entries(fonts).map(([name, font]) =>
      noticed(
        name,
        onePage((pdf) => ({ resources: `/Font << /F1 ${pdf.add(font)} 0 R >>`, content: line('AAAA') })),
        ['page-partly-drawn'],
        false,
      ),
    ),
    noticed(
      'text-ohne-schrift',
      onePage(() => ({ content: 'BT 72 700 Td (Ohne Schrift) Tj ET' })),
      ['page-partly-drawn'],
      false,
    ),
  ];
}

function otherwiseEncrypted(): readonly DifficultDocument[] {
  const keys = `/O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4`;
  const methods = {
    'verschluesselt-fremdes-verfahren': '/Filter /Fremd.Schutz /V 1 /Length 40',
    'verschluesselt-unbekannte-fassung': `/Filter /Standard /V 3 /R 3 ${keys}`,
  };
  return Object.entries(methods).map(([name, method]) =>
    refused(
      name,
      onePage((pdf) => ({
        resources: helvetica(pdf),
        content: line('Nicht zu lesen'),
        trailer: `/Encrypt ${pdf.add(`<< ${method} >>`)} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
      })),
      'encrypted-otherwise',
    ),
  );
}
