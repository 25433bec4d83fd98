import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { line, onePage, PdfWriter, helvetica } from '../pdf-writer.ts';
import { type DifficultDocument, noticed, painted, shown } from './difficult-document.ts';

/** The CMYK profile that pdf.js ships for its own use. */
const cmykProfile = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'node_modules',
  'pdfjs-dist',
  'iccs',
  'CGATS001Compat-v2-micro.icc',
);

/** 32 x 32 pixels in three colours, made once with OpenJPEG's encoder, as none of our libraries writes JPEG 2000. */
export const jpeg2000 = Buffer.from(
  [
    '/0//UQAvAAAAAAAgAAAAIAAAAAAAAAAAAAAAIAAAACAAAAAAAAAAAAADBwEBBwEBBwEB/1IADAACAAEBBQQEAAH/XAATQEBISFBISFBISFBISFBISFD/ZAAl',
    'AAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjT/kAAKAAAAAAEUAAH/k8PnBAl/z7QIByfPtAgEr8PqAofUBAbfBcuj7QIAAxnPwAo+0CAGvwMZ',
    'wfOEg+cIAWhX1wBtCF+h9QIACaXRV8faCw+oEAFoWU+vCaXRV8HzhoPnDBfXoX+nDw8nbcVd3aH1A4AMd2XFXd45x9oTD6gcF9h1dhcVvO/VDHdlxV3eOcHz',
    'iYPnEiIaCaBfZdkiPwOEyEyPPLEeX6H1BIAA1MBMjzyxHm3H2h0PqCQiGgmgX5CSIAKT804PDwDUwEyPPLEebcHzhYPnEjaeQeLgZq5EyqiK9ABgofUGAGdq',
    'quVURXoAMFvuf8faGw+oMDaeQeLejnADBSUkWtNnaqrlVEV6ADBb7n//2Q==',
  ].join(''),
  'base64',
);

const megabyte = 1_000_000;

/** Pictures and colours that need a decoder or a profile. */
export function difficultPictures(): readonly DifficultDocument[] {
  return [
    painted('farben-cmyk-icc', colours(readFileSync(cmykProfile), 4, '0.9 0.1 0.2 0.1 sc'), 'Farbe nach Profil'),
    painted('farben-kaputtes-icc', colours(Buffer.alloc(300, 9), 3, '0.9 0.1 0.2 sc'), 'Farbe nach Profil'),
    painted(
      'bild-jpeg2000',
      picture('/Filter /JPXDecode /ColorSpace /DeviceRGB /BitsPerComponent 8', [32, 32], jpeg2000),
    ),
    painted(
      'bild-jbig2',
      picture('/Filter /JBIG2Decode /ColorSpace /DeviceGray /BitsPerComponent 1', [64, 16], jbig2(64, 16)),
    ),
    painted(
      'bild-cmyk',
      picture(
        '/Filter /FlateDecode /ColorSpace /DeviceCMYK /BitsPerComponent 8',
        [16, 16],
        deflateSync(Buffer.alloc(16 * 16 * 4, 90)),
      ),
    ),
    noticed(
      'bild-kaputtes-jpeg',
      picture('/Filter /DCTDecode /ColorSpace /DeviceRGB /BitsPerComponent 8', [64, 64], Buffer.from('kein JPEG')),
      ['picture-not-decoded'],
      false,
    ),
    noticed(
      'bild-behauptet-riesig',
      picture(
        '/Filter /FlateDecode /ColorSpace /DeviceGray /BitsPerComponent 8',
        [60_000, 60_000],
        deflateSync(Buffer.alloc(1_000)),
      ),
      ['picture-too-large'],
      false,
    ),
    painted(
      'scan-ohne-text',
      picture(
        '/Filter /FlateDecode /ColorSpace /DeviceGray /BitsPerComponent 8',
        [1_240, 1_754],
        deflateSync(Buffer.alloc(1_240 * 1_754, 200)),
      ),
    ),
    shown('transparenz', transparency(), 'Durchscheinend'),
  ];
}

/** A document of this many million bytes: every page is one picture as a scanner writes it without compression. */
export function largeDocument(megabytes: number): Uint8Array {
  const pdf = new PdfWriter();
  const [width, height] = [2_000, 2_500];
  const pages = Math.ceil((megabytes * megabyte) / (width * height * 3));
  const resources = helvetica(pdf);
  for (let page = 1; page <= pages; page += 1) {
    const pixels = Buffer.alloc(width * height * 3, page * 7);
    pixels.fill(page, 0, width * 300);
    const image = pdf.stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
      pixels,
    );
    pdf.page({
      resources: `${resources} /XObject << /I ${image} 0 R >>`,
      content: `q 500 0 0 625 47 100 cm /I Do Q ${line(`Scan ${page} von ${pages}`, { at: [72, 780] })}`,
    });
  }
  return pdf.finish();
}

function picture(entries: string, [width, height]: readonly [number, number], data: Uint8Array): Uint8Array {
  return onePage((pdf) => {
    const image = pdf.stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, data);
    return { resources: `/XObject << /I ${image} 0 R >>`, content: 'q 400 0 0 400 90 300 cm /I Do Q' };
  });
}

function colours(profile: Uint8Array, components: number, operator: string): Uint8Array {
  return onePage((pdf) => {
    const icc = pdf.stream(`/N ${components}`, profile);
    return {
      resources: `${helvetica(pdf)} /ColorSpace << /C [/ICCBased ${icc} 0 R] >>`,
      content: `/C cs ${operator} 100 200 300 300 re f ${line('Farbe nach Profil')}`,
    };
  });
}

/** Blend modes, a soft mask, and a group in a group. */
function transparency(): Uint8Array {
  return onePage((pdf) => {
    const inner = pdf.stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Group << /S /Transparency /I true /K true /CS /DeviceRGB >>',
      '0.8 g 0 0 400 400 re f',
    );
    const mask = pdf.stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Group << /S /Transparency /CS /DeviceGray >> /Resources << /XObject << /G ${inner} 0 R >> >>`,
      '/G Do',
    );
    const states = `/ExtGState << /S << /SMask << /S /Luminosity /G ${mask} 0 R >> >> /M << /BM /Multiply /ca 0.5 /CA 0.3 >> /L << /BM /Luminosity >> >>`;
    return {
      resources: `${helvetica(pdf)} ${states}`,
      content: `q /S gs 1 0 0 rg 0 0 300 300 re f Q q /M gs 0 0 1 rg 100 100 300 300 re f Q q /L gs 0 1 0 rg 200 200 300 300 re f Q ${line('Durchscheinend')}`,
      entries: '/Group << /S /Transparency /CS /DeviceCMYK >>',
    };
  });
}

/** A JBIG2 page with one generic region (ITU-T T.88, 7.2 to 7.4), coded as fax (T.6): a black block in the middle. */
export function jbig2(width: number, height: number): Uint8Array {
  const page = segment(0, 48, Buffer.concat([words(width, height, 0, 0), Buffer.from([0, 0, 0])]));
  const region = segment(
    1,
    38,
    Buffer.concat([words(width, height, 0, 0), Buffer.from([0]), Buffer.from([1]), fax(height)]),
  );
  return Buffer.concat([page, region]);
}

function segment(number: number, type: number, data: Uint8Array): Uint8Array {
  return Buffer.concat([words(number), Buffer.from([type, 0, 1]), words(data.length), data]);
}

function words(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
}

/** Lines of 64 pixels: 16 white, 32 black, 16 white. The first in horizontal mode, the others like the one above. */
export function fax(height: number): Uint8Array {
  const first = '001' + '101010' + '000001101010' + '1';
  const bits = `${first}${'111'.repeat(height - 1)}${'000000000001'.repeat(2)}`;
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Buffer.from(
    Array.from({ length: padded.length / 8 }, (_, index) => parseInt(padded.slice(index * 8, index * 8 + 8), 2)),
  );
}
