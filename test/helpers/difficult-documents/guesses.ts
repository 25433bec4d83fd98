import { deflateSync } from 'node:zlib';
import { helvetica, line, onePage, PdfWriter } from '../pdf-writer.ts';
import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import { type DifficultDocument, noticed, silent } from './difficult-document.ts';
import { stripedJpeg } from './jpeg.ts';
import { fax, jbig2, jpeg2000 } from './pictures.ts';

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
  ];
  const lost: readonly [string, (pdf: PdfWriter) => string][] = [
    ['bild-weiche-maske-farbig', (pdf) => `/SMask ${stream('/ColorSpace /DeviceRGB')(pdf)}`],
    ['bild-weiche-maske-filter-unbekannt', (pdf) => `/SMask ${stream('/ColorSpace /DeviceGray /Filter /Fremd')(pdf)}`],
  ];
  return [
    ...shown.map(([name, mask]) => noticed(name, masked(mask), ['page-partly-drawn'], true)),
    ...lost.map(([name, mask]) => noticed(name, masked(mask), ['picture-not-decoded'], false)),
    silent(
      'bild-maske-keine-schablone',
      masked((pdf) => `/Mask ${stream('/ColorSpace /DeviceGray')(pdf)}`),
    ),
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
    ...shortFaxes(),
    silent('bild-letzte-zeile-unvollstaendig', ofData(`${gray} ${packed}`, deflateSync(Buffer.alloc(9_990, 90)))),
    silent('bild-jpeg-ohne-ende', ofData(`${gray} /Filter /DCTDecode`, jpeg.subarray(0, -2), 400)),
  ];
}

/** Fax and JBIG2, whose decoder doesn't tell where data is missing. */
function shortFaxes(): readonly DifficultDocument[] {
  const rows = 640;
  const lines = fax(rows);
  const ofFax = (data: Uint8Array, entries = '/ColorSpace /DeviceGray'): Uint8Array =>
    ofSize(
      [64, rows],
      `${entries} /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 >>`,
      data,
    );
  const ofJbig2 = (data: Uint8Array): Uint8Array =>
    ofSize([64, rows], '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode', data);
  const region = jbig2(64, rows);
  const half = Math.floor(lines.length / 2);
  const partly: readonly PageNotice[] = ['page-partly-drawn'];
  const torn = Uint8Array.from(lines, (byte, index) => (index >= half && index < half + 8 ? 0 : byte));
  return [
    noticed('bild-fax-abgeschnitten', ofFax(lines.subarray(0, half)), partly, true),
    noticed('bild-fax-verfaelscht-und-abgeschnitten', ofFax(torn), partly, true),
    noticed('schablone-fax-abgeschnitten', ofFax(lines.subarray(0, half), '/ImageMask true'), partly, true),
    noticed('bild-jbig2-abgeschnitten', ofJbig2(region.subarray(0, -half)), partly, false),
    // Its decoder gives nothing at all where a part is missing.
    ...[0.4, 0.8, 0.98].map((part) =>
      noticed(
        `bild-jpeg2000-abgeschnitten-bei-${part}`,
        ofSize([32, 32], '/Filter /JPXDecode', jpeg2000.subarray(0, jpeg2000.length * part)),
        ['picture-not-decoded'],
        false,
      ),
    ),
    silent('bild-fax-ganz', ofFax(lines)),
    silent('bild-fax-ohne-endezeichen', ofFax(lines.subarray(0, -3))),
    silent('bild-jbig2-ganz', ofJbig2(region)),
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
    ...groups(),
    noticed('inhalt-filter-unbekannt', pdf.finish(), ['page-partly-drawn'], false),
  ];
}

/** The colours of a group matter only where it is a mask with a ground. */
function groups(): readonly DifficultDocument[] {
  const form = (pdf: PdfWriter): number =>
    pdf.stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS 999 0 R >>',
      '0.5 g 100 200 300 300 re f',
    );
  return [
    silent(
      'gruppe-farbraum-fehlt',
      onePage((pdf) => ({ resources: `/XObject << /G ${form(pdf)} 0 R >>`, content: '/G Do' })),
    ),
    noticed(
      'gruppe-farbraum-fehlt-der-maske',
      onePage((pdf) => ({
        resources: `/ExtGState << /S << /SMask << /S /Luminosity /BC [0.3] /G ${form(pdf)} 0 R >> >> >>`,
        content: '/S gs 100 200 300 300 re f',
      })),
      ['page-partly-drawn'],
      true,
    ),
  ];
}

/** Pages that show what they hold: a colour, a frame. */
function plainPages(): readonly DifficultDocument[] {
  return [
    silent(
      'seite-nur-verlauf',
      onePage((pdf) => {
        const colours = '/Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >>';
        const shading = pdf.add(`<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 595 0] ${colours} >>`);
        return { resources: `/Shading << /V ${shading} 0 R >>`, content: '/V sh' };
      }),
    ),
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
  return ofSize([length, length], entries, data);
}

function ofSize([width, height]: readonly [number, number], entries: string, data: Uint8Array): Uint8Array {
  return onePage((pdf) => pagePicture(pdf, `/Width ${width} /Height ${height} ${entries}`, data));
}

function pagePicture(pdf: PdfWriter, entries: string, data: Uint8Array): { resources: string; content: string } {
  const image = pdf.stream(`/Type /XObject /Subtype /Image ${entries}`, data);
  return { resources: `/XObject << /X ${image} 0 R >>`, content: 'q 400 0 0 400 90 300 cm /X Do Q' };
}
