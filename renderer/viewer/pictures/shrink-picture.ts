/** A decoded picture as pdf.js holds it: rows from the top, each beginning on a whole byte. */
export interface RawPicture {
  /** `bilevel`: a bit per pixel, `rgb` and `rgba`: a byte per channel */
  readonly kind: 'bilevel' | 'rgb' | 'rgba';
  readonly width: number;
  readonly height: number;
  /** may end early: the missing part counts as ones or zeros, as in pdf.js */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** What the bits of a bilevel picture stand for. */
export type Bits = 'one-is-white' | 'one-is-black' | 'one-is-clear' | 'one-is-opaque';

export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  /** four bytes a pixel */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The power of two by which both sides must be divided so that at most `maxPixels` remain. */
export function shrinkPower(width: number, height: number, maxPixels: number): number {
  return Math.max(0, Math.ceil(Math.log2(Math.sqrt((width * height) / maxPixels))));
}

/** Averages blocks of pixels; takes no more memory than the small picture beside the raw one. */
export function shrinkPicture(picture: RawPicture, power: number, bits: Bits = 'one-is-white'): SmallPicture {
  const factor = 2 ** power;
  const width = Math.ceil(picture.width / factor);
  const height = Math.ceil(picture.height / factor);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const write = picture.kind === 'bilevel' ? bilevelRows(picture, power, bits) : colourRows(picture, power);
  for (let row = 0; row < height; row += 1) write(row, rgba.subarray(row * width * 4, (row + 1) * width * 4));
  return { width, height, rgba };
}

type WriteRow = (row: number, target: Uint8ClampedArray) => void;

const onesIn = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

function bilevelRows({ data, width, height }: RawPicture, power: number, bits: Bits): WriteRow {
  const factor = 2 ** power;
  const cells = Math.ceil(width / factor);
  const rowBytes = Math.ceil(width / 8);
  const cellsPerByte = Math.max(1, 8 / factor);
  const cellShift = Math.max(0, power - 3);
  const padding = 0xff & (0xff << (rowBytes * 8 - width));
  const cellMask = factor >= 8 ? 0xff : (1 << factor) - 1;
  const ones = new Uint32Array(cells + 8);
  return (row, target) => {
    ones.fill(0);
    const last = Math.min(height, (row + 1) * factor);
    for (let y = row * factor; y < last; y += 1) {
      const start = y * rowBytes;
      for (let index = 0; index < rowBytes; index += 1) {
        let byte = data[start + index] ?? 0xff;
        if (index === rowBytes - 1) byte &= padding;
        if (byte === 0) continue;
        if (cellsPerByte === 1) ones[index >> cellShift] = (ones[index >> cellShift] ?? 0) + (onesIn[byte] ?? 0);
        else
          for (let part = 0; part < cellsPerByte; part += 1) {
            const cell = index * cellsPerByte + part;
            ones[cell] = (ones[cell] ?? 0) + (onesIn[(byte >> (8 - factor * (part + 1))) & cellMask] ?? 0);
          }
      }
    }
    const rows = last - row * factor;
    for (let cell = 0; cell < cells; cell += 1) {
      const count = rows * (Math.min(width, (cell + 1) * factor) - cell * factor);
      writeBits(target, cell * 4, ((ones[cell] ?? 0) * 255) / count, bits);
    }
  };
}

function writeBits(target: Uint8ClampedArray, at: number, share: number, bits: Bits): void {
  const isGrey = bits === 'one-is-white' || bits === 'one-is-black';
  const value = bits === 'one-is-white' || bits === 'one-is-opaque' ? share : 255 - share;
  // A stencil is black where it is opaque; pdf.js colours it later.
  target.fill(isGrey ? value : 0, at, at + 3);
  target[at + 3] = isGrey ? 255 : value;
}

function colourRows({ kind, data, width, height }: RawPicture, power: number): WriteRow {
  const factor = 2 ** power;
  const channels = kind === 'rgb' ? 3 : 4;
  const cells = Math.ceil(width / factor);
  // Sums of red, green and blue, weighted by opacity, and of opacity itself.
  const sums = new Float64Array(cells * 4);
  return (row, target) => {
    sums.fill(0);
    const last = Math.min(height, (row + 1) * factor);
    for (let y = row * factor; y < last; y += 1) {
      for (let x = 0, from = y * width * channels; x < width; x += 1, from += channels) {
        const at = (x >> power) * 4;
        const alpha = channels === 3 ? 255 : (data[from + 3] ?? 0);
        for (let channel = 0; channel < 3; channel += 1)
          sums[at + channel] = (sums[at + channel] ?? 0) + (data[from + channel] ?? 255) * alpha;
        sums[at + 3] = (sums[at + 3] ?? 0) + alpha;
      }
    }
    const rows = last - row * factor;
    for (let cell = 0; cell < cells; cell += 1) {
      const opacity = sums[cell * 4 + 3] ?? 0;
      const count = rows * (Math.min(width, (cell + 1) * factor) - cell * factor);
      for (let channel = 0; channel < 3; channel += 1)
        target[cell * 4 + channel] = opacity === 0 ? 255 : (sums[cell * 4 + channel] ?? 0) / opacity;
      target[cell * 4 + 3] = opacity / count;
    }
  };
}
