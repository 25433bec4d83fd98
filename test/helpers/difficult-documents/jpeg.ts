/** A grey baseline JPEG (ITU-T T.81): black bands on white, `band` blocks of 8 lines high, a quarter byte a block. */
export function stripedJpeg(
  width: number,
  height: number,
  band = Math.ceil(height / 128),
  startOfFrame = 0xc0,
): Uint8Array {
  const columns = Math.ceil(width / 8);
  const rows = Math.ceil(height / 8);
  const bits = new BitWriter();
  let isDark = false;
  bits.write('10' + amplitude(white));
  bits.write('0');
  for (let row = 0; row < rows; row += 1)
    for (let column = row === 0 ? 1 : 0; column < columns; column += 1) {
      const turnsDark = Math.floor(row / band) % 2 === 1;
      if (turnsDark === isDark) bits.write('00');
      else bits.write(`10${amplitude(turnsDark ? -2 * white : 2 * white)}0`);
      isDark = turnsDark;
    }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 8)])),
    segment(startOfFrame, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    // Differences of zero bits are coded as 0, those of eight bits as 10; AC has only the end-of-block code.
    segment(0xc4, huffman(0x00, [1, 1], [0, 8])),
    segment(0xc4, huffman(0x10, [1], [0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    bits.finish(),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** The DC coefficient of a white block, quantised by 8: 127 of 128 above the middle. */
const white = 127;

/** Eight bits of a difference: a negative one is its ones' complement. */
function amplitude(value: number): string {
  return (value < 0 ? value + 255 : value).toString(2).padStart(8, '0');
}

function huffman(kind: number, counts: readonly number[], values: readonly number[]): Uint8Array {
  return Buffer.from([kind, ...Array.from({ length: 16 }, (_, index) => counts[index] ?? 0), ...values]);
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), data]);
}

class BitWriter {
  private readonly bytes: number[] = [];
  private current = 0;
  private count = 0;

  write(bits: string): void {
    for (const bit of bits) {
      this.current = (this.current << 1) | Number(bit);
      this.count += 1;
      if (this.count < 8) continue;
      this.bytes.push(this.current);
      if (this.current === 0xff) this.bytes.push(0);
      this.current = 0;
      this.count = 0;
    }
  }

  finish(): Uint8Array {
    while (this.count > 0) this.write('1');
    return Buffer.from(this.bytes);
  }
}
