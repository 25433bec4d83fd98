import { deflateSync } from 'node:zlib';
import { helvetica, line, onePage, PdfWriter } from '../pdf-writer.ts';
import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import { type DifficultDocument, noticed, silent } from './difficult-document.ts';
import { stripedJpeg } from './jpeg.ts';

/** Documents of which pdf.js silently guesses or leaves out a part. */
export function difficultGuesses(): readonly DifficultDocument[] {
  return [...guessedPictures(), ...pictureMasks(), ...shortPictures(), ...guessedContents(), ...plainPages()];
}

const side = 100;
const grey = deflateSync(Buffer.alloc(side * side, 90));
const eight = '/BitsPerComponent 8';
const packed = '/Filter /FlateDecode';

/** Pictures that no program could show correctly, and why. */
function guessedPictures(): readonly DifficultDocument[] {
  const entries: Readonly<Record<string, string>> = {
    'bild-filter-unbekannt': `/ColorSpace /DeviceGray ${eight} /Filter /Fremd`,
    'bild-filter-unbekannt-dahinter': `/ColorSpace /DeviceGray ${eight} /Filter [/FlateDecode /Fremd]`,
    'schablone-filter-unbekannt': '/ImageMask true /BitsPerComponent 1 /Filter /Fremd',
    'bild-farbraum-unbekannt': `/ColorSpace /Fremd ${eight} ${packed}`,
    'bild-farbraum-fremder-art': `/ColorSpace [/CalCMYK << >>] ${eight} ${packed}`,
    'bild-farbraum-fehlt': `${eight} ${packed}`,
    'bild-farbraum-ohne-grundfarben': `/ColorSpace [/Separation /Gold 999 0 R 999 0 R] ${eight} ${packed}`,
    'bild-farben-des-profils-unbekannt': `/ColorSpace [/ICCBased 999 0 R] ${eight} ${packed}`,
    'bild-bits-fehlen': `/ColorSpace /DeviceGray ${packed}`,
    'bild-bits-zu-viele': `/ColorSpace /DeviceGray /BitsPerComponent 99 ${packed}`,
    'bild-werte-ohne-ende': `/ColorSpace /DeviceGray ${eight} ${packed} /Decode [1]`,
    'bild-farbmaske-zu-kurz': `/ColorSpace /DeviceGray ${eight} ${packed} /Mask [1]`,
  };
  return [
    ...Object.entries(entries).map(([name, more]) =>
      noticed(
        name,
        withPicture(() => more),
        ['picture-not-decoded'],
        false,
      ),
    ),
    noticed(
      'bild-im-inhalt-filter-unbekannt',
      onePage(() => ({ content: 'q 400 0 0 400 90 300 cm BI /W 8 /H 1 /BPC 1 /CS /G /F /Fremd ID \u0001 EI Q' })),
      ['picture-not-decoded'],
      false,
    ),
    noticed(
      'bild-im-inhalt-farbraum-unbekannt',
      onePage(() => ({ content: 'q 400 0 0 400 90 300 cm BI /W 8 /H 1 /BPC 1 /CS /Fremd ID \u0001 EI Q' })),
      ['picture-not-decoded'],
      false,
    ),
  ];
}

/** Pictures whose mask is missing or isn't a mask. */
function pictureMasks(): readonly DifficultDocument[] {
  const masked = (mask: (pdf: PdfWriter) => string): Uint8Array =>
    withPicture((pdf) => `/ColorSpace /DeviceGray ${eight} ${packed} ${mask(pdf)}`);
  const image = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8';
  const stream = (entries: string) => (pdf: PdfWriter) =>
    `${pdf.stream(`${image} ${entries}`, '\u0001\u0001\u0001')} 0 R`;
  const shown: readonly [string, (pdf: PdfWriter) => string][] = [
    ['bild-weiche-maske-fehlt', () => '/SMask 999 0 R'],
    ['bild-weiche-maske-ist-keine', () => '/SMask 42'],
    ['bild-maske-fehlt', () => '/Mask 999 0 R'],
    ['bild-maske-keine-schablone', (pdf) => `/Mask ${stream('/ColorSpace /DeviceGray')(pdf)}`],
  ];
  const lost: readonly [string, (pdf: PdfWriter) => string][] = [
    ['bild-weiche-maske-farbig', (pdf) => `/SMask ${stream('/ColorSpace /DeviceRGB')(pdf)}`],
    ['bild-weiche-maske-filter-unbekannt', (pdf) => `/SMask ${stream('/ColorSpace /DeviceGray /Filter /Fremd')(pdf)}`],
  ];
  return [
    ...shown.map(([name, mask]) => noticed(name, masked(mask), ['page-partly-drawn'], true)),
    ...lost.map(([name, mask]) => noticed(name, masked(mask), ['picture-not-decoded'], false)),
  ];
}

/** Pictures whose data ends too early, which shows only when it is unpacked. */
function shortPictures(): readonly DifficultDocument[] {
  const half = Buffer.alloc((side * side) / 2, 90);
  const gray = `/ColorSpace /DeviceGray ${eight}`;
  const jpeg = stripedJpeg(400, 400);
  const partly: readonly PageNotice[] = ['page-partly-drawn'];
  return [
    noticed('bild-daten-zu-kurz', ofData(`${gray} ${packed}`, deflateSync(half)), partly, true),
    noticed('bild-daten-zu-kurz-ungepackt', ofData(gray, half), partly, true),
    noticed('schablone-daten-zu-kurz', ofData('/ImageMask true', Buffer.alloc(13 * 50)), partly, true),
    noticed(
      'bild-weiche-maske-zu-kurz',
      withPicture((pdf) => {
        const entries = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side}`;
        const mask = pdf.stream(`${entries} ${gray} ${packed}`, deflateSync(Buffer.alloc(half.length, 255)));
        return `${gray} ${packed} /SMask ${mask} 0 R`;
      }),
      partly,
      false,
    ),
    noticed(
      'bild-jpeg-abgeschnitten',
      ofData(`${gray} /Filter /DCTDecode`, jpeg.subarray(0, jpeg.length * 0.6), 400),
      partly,
      true,
    ),
    silent('bild-letzte-zeile-unvollstaendig', ofData(`${gray} ${packed}`, deflateSync(Buffer.alloc(9_990, 90)))),
    silent('bild-jpeg-ohne-ende', ofData(`${gray} /Filter /DCTDecode`, jpeg.subarray(0, -2), 400)),
  ];
}

/** Page contents that are partly guessed. */
function guessedContents(): readonly DifficultDocument[] {
  const fill = '100 200 300 300 re f';
  const contents: Readonly<Record<string, { readonly content: string; readonly resources?: string }>> = {
    'farbraum-unbekannt': { content: `/Fremd cs 0.1 sc ${fill}` },
    'farbraum-kaputt': {
      content: `/C cs 0.1 sc ${fill}`,
      resources: '/ColorSpace << /C [/Separation /Gold /DeviceCMYK 999 0 R] >>',
    },
    'zustand-fehlt': { content: `/Fehlt gs ${fill}` },
    'zustand-maske-ist-keine': { content: `/S gs ${fill}`, resources: '/ExtGState << /S << /SMask 42 >> >>' },
  };
  const pdf = new PdfWriter();
  const unknown = pdf.stream('/Filter /Fremd', line('Unbekannt gepackt'));
  pdf.pageOf(`/MediaBox [0 0 595 842] /Resources << ${helvetica(pdf)} >> /Contents ${unknown} 0 R`);
  return [
    ...Object.entries(contents).map(([name, facts]) =>
      noticed(
        name,
        onePage(() => facts),
        ['page-partly-drawn'],
        true,
      ),
    ),
    noticed('inhalt-filter-unbekannt', pdf.finish(), ['page-partly-drawn'], false),
  ];
}

/** Pages that show what they hold: a colour, a frame. */
function plainPages(): readonly DifficultDocument[] {
  return [
    silent(
      'seite-einfarbig',
      onePage(() => ({ content: '0.8 0.9 1 rg 0 0 595 842 re f' })),
    ),
    silent(
      'seite-nur-rahmen-eines-verweises',
      onePage((pdf) => {
        const link =
          '<< /Type /Annot /Subtype /Link /Rect [100 500 300 600] /Border [0 0 2] /C [1 0 0] /Dest [0 /Fit] >>';
        return { content: '', entries: `/Annots [${pdf.add(link)} 0 R]` };
      }),
    ),
    noticed(
      'seite-nur-verweis-ohne-rahmen',
      onePage((pdf) => {
        const link = '<< /Type /Annot /Subtype /Link /Rect [100 500 300 600] /Border [0 0 0] /Dest [0 /Fit] >>';
        return { content: '', entries: `/Annots [${pdf.add(link)} 0 R]` };
      }),
      ['page-empty'],
      false,
    ),
  ];
}

function withPicture(entries: (pdf: PdfWriter) => string): Uint8Array {
  return onePage((pdf) => pagePicture(pdf, `/Width ${side} /Height ${side} ${entries(pdf)}`, grey));
}

function ofData(entries: string, data: Uint8Array, length = side): Uint8Array {
  return onePage((pdf) => pagePicture(pdf, `/Width ${length} /Height ${length} ${entries}`, data));
}

function pagePicture(pdf: PdfWriter, entries: string, data: Uint8Array): { resources: string; content: string } {
  const image = pdf.stream(`/Type /XObject /Subtype /Image ${entries}`, data);
  return { resources: `/XObject << /X ${image} 0 R >>`, content: 'q 400 0 0 400 90 300 cm /X Do Q' };
}
