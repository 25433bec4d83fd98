import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG of four shades of grey, two bits per pixel (W3C PNG, 11.2): PDFKit embeds it unchanged, and a page of 150 dots
 * per inch stays below 30 kB. Canvas libraries always write four bytes per pixel and can't do that.
 */
export function greyPng(
  width: number,
  height: number,
  shadeAt: (pixel: number) => 0 | 1 | 2 | 3,
  palette: readonly [number, number, number, number],
): Buffer {
  const lineBytes = Math.ceil(width / 4);
  const lines = Buffer.alloc(height * (lineBytes + 1));
  for (let y = 0; y < height; y += 1) {
    const start = y * (lineBytes + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      const byte = start + (x >> 2);
      lines[byte] = (lines[byte] ?? 0) | (shadeAt(y * width + x) << (6 - 2 * (x & 3)));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([2, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((shade) => [shade, shade, shade - 4]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
