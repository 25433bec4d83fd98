import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bits, shrinkPicture, shrinkPower } from '../../../../renderer/viewer/pictures/shrink-picture.ts';

/** Every pixel with its colour, by a straightforward reading of the rows. */
function pixelsOf(width: number, height: number, data: Uint8Array, bits: Bits): readonly (readonly number[])[] {
  const rowBytes = Math.ceil(width / 8);
  return Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    const bit = ((data[y * rowBytes + (x >> 3)] ?? 0xff) >> (7 - (x & 7))) & 1;
    const share = bit * 255;
    switch (bits) {
      case 'one-is-white':
        return [share, 255];
      case 'one-is-black':
        return [255 - share, 255];
      case 'one-is-opaque':
        return [0, share];
      case 'one-is-clear':
        return [0, 255 - share];
      default:
        return bits satisfies never;
    }
  });
}

function averages(
  [width, height, factor]: readonly [number, number, number],
  pixels: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const [columns, rows] = [Math.ceil(width / factor), Math.ceil(height / factor)];
  return Array.from({ length: columns * rows }, (_, cell) => {
    const block = pixels.filter(
      (_pixel, index) =>
        Math.floor((index % width) / factor) === cell % columns &&
        Math.floor(Math.floor(index / width) / factor) === Math.floor(cell / columns),
    );
    const channels = block[0]?.length ?? 0;
    return Array.from(
      { length: channels },
      (_channel, channel) => block.reduce((sum, pixel) => sum + (pixel[channel] ?? 0), 0) / block.length,
    );
  });
}

const bitsOf = fc.constantFrom<Bits>('one-is-white', 'one-is-black', 'one-is-clear', 'one-is-opaque');

describe('a picture made smaller', () => {
  it('has the average of the pixels that each of its own stands for, whatever its width is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 5 }),
        bitsOf,
        fc.infiniteStream(fc.nat(255)),
        (width, height, power, bits, bytes) => {
          const data = Uint8Array.from({ length: Math.ceil(width / 8) * height }, () => Number(bytes.next().value));
          const small = shrinkPicture({ kind: 'bilevel', width, height, data }, power, bits);
          const wanted = averages([width, height, 2 ** power], pixelsOf(width, height, data, bits));
          expect(small.width * small.height).toBe(wanted.length);
          wanted.forEach(([grey = 0, opacity = 0], index) => {
            expect(Math.abs((small.rgba[index * 4] ?? 0) - grey)).toBeLessThanOrEqual(1);
            expect(Math.abs((small.rgba[index * 4 + 3] ?? 0) - opacity)).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });

  it('keeps its colours', () => {
    const red = [200, 10, 30];
    const data = Uint8Array.from({ length: 9 * 5 * 3 }, (_, index) => red[index % 3] ?? 0);
    const { width, height, rgba } = shrinkPicture({ kind: 'rgb', width: 9, height: 5, data }, 1);
    expect([width, height]).toEqual([5, 3]);
    for (let at = 0; at < rgba.length; at += 4) expect([...rgba.subarray(at, at + 4)]).toEqual([...red, 255]);
  });

  it('gives pixels that cannot be seen no weight', () => {
    const data = Uint8Array.from([100, 0, 0, 255, 0, 250, 0, 0]);
    const { rgba } = shrinkPicture({ kind: 'rgba', width: 2, height: 1, data }, 1);
    expect([...rgba]).toEqual([100, 0, 0, 128]);
  });

  it('fits in what is allowed, and is left as it is where it fits already', () => {
    expect(shrinkPower(100, 100, 10_000)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }), (width, height) => {
        const factor = 2 ** shrinkPower(width, height, 1_000_000);
        expect((width / factor) * (height / factor)).toBeLessThanOrEqual(1_000_000);
      }),
    );
  });
});
