import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFaxCut } from '../../../shared/pdf/fax-lines.ts';
import { type Bitmap, faxBeside, faxByItself, faxMixed } from '../../helpers/fax-encoder.ts';

interface Decoder {
  readonly instance: {
    decode(
      bytes: Uint8Array,
      width: number,
      height: number,
      globals: null,
      coding: Readonly<Record<string, unknown>>,
    ): Promise<Uint8Array>;
  };
}

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const decoders = (await import(join(library, 'legacy', 'image_decoders', 'pdf.image_decoders.mjs'))) as {
  readonly Jbig2Image: Decoder;
};
const wasm = Object.getPrototypeOf(decoders.Jbig2Image) as { setOptions(options: object): void };
wasm.setOptions({
  useWasm: true,
  useWorkerFetch: false,
  wasmUrl: '',
  getHandler: () => ({
    sendWithPromise: (_kind: string, { filename }: { readonly filename: string }) =>
      Promise.resolve(readFileSync(join(library, 'wasm', filename))),
  }),
});

const bitmaps = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 5, 30))
  .chain(([width, rows, run]) =>
    fc.array(
      fc
        .array(fc.boolean(), { minLength: Math.ceil(width / run), maxLength: Math.ceil(width / run) })
        .map((cells) => cells.flatMap((isBlack) => Array<number>(run).fill(isBlack ? 1 : 0)).slice(0, width)),
      { minLength: rows, maxLength: rows },
    ),
  );

const kinds: readonly (readonly [string, number, (bitmap: Bitmap) => Uint8Array])[] = [
  ['each line by the one above', -1, faxBeside],
  ['each line by itself', 0, faxByItself],
  ['both in turn', 1, faxMixed],
];

function codingOf(K: number, bitmap: Bitmap): { K: number; EncodedByteAlign: boolean; Columns: number } {
  return { K, EncodedByteAlign: false, Columns: bitmap[0]?.length ?? 0 };
}

/** Diagonal stripes: every line is another one. */
const striped: Bitmap = Array.from({ length: 400 }, (_line, y) =>
  Array.from({ length: 300 }, (_pixel, x) => ((x + y) % 37 < 9 ? 1 : 0)),
);

describe('a fax picture', () => {
  it.each(kinds)('is whole where all of its lines are there, coded as %s', async (_name, K, encode) => {
    await fc.assert(
      fc.asyncProperty(bitmaps, async (bitmap) => {
        const data = encode(bitmap);
        const coding = codingOf(K, bitmap);
        const [width, rows] = [coding.Columns, bitmap.length];
        const decoded = await decoders.Jbig2Image.instance.decode(data, width, rows, null, {
          ...coding,
          EndOfLine: K >= 0,
          BlackIs1: true,
          Rows: rows,
        });
        const pixels = bitmap.map((_line, y) =>
          Array.from(
            { length: width },
            (_pixel, x) => ((decoded[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1,
          ),
        );
        expect(pixels).toEqual(bitmap);
        expect(isFaxCut(data, coding, rows)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it.each(kinds)('is cut wherever its data ends before, coded as %s', (_name, K, encode) => {
    const data = encode(striped);
    for (const part of [0, 0.01, 0.3, 0.6, 0.9, 0.97])
      expect([part, isFaxCut(data.subarray(0, data.length * part), codingOf(K, striped), striped.length)]).toEqual([
        part,
        true,
      ]);
  });

  it.each(kinds)('is cut where nothing but nonsense comes, coded as %s', (_name, K, encode) => {
    const data = encode(striped);
    const torn = Uint8Array.from(data, (byte, at) => (at > data.length / 2 ? (at * 7919) % 256 : byte));
    expect(isFaxCut(torn, codingOf(K, striped), striped.length)).toBe(true);
  });

  it('is whole without a mark at its end, and with what fills the data up', () => {
    const data = faxBeside(striped, false);
    expect(isFaxCut(data, codingOf(-1, striped), striped.length)).toBe(false);
    expect(isFaxCut(Buffer.concat([data, Buffer.from('\r\n')]), codingOf(-1, striped), striped.length)).toBe(false);
  });

  it('may hold more lines than are shown, or lack the last one', () => {
    const data = faxBeside(striped);
    expect(isFaxCut(data, codingOf(-1, striped), striped.length - 100)).toBe(false);
    expect(isFaxCut(faxBeside(striped, false), codingOf(-1, striped), striped.length + 1)).toBe(false);
  });

  it('costs little, whatever it says of itself', () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_byte, at) => (at * 7919 + at) % 256);
    const begun = performance.now();
    for (const K of [-1, 0, 1])
      for (const Columns of [1, 1728, 65_536]) isFaxCut(noise, { K, Columns, EncodedByteAlign: K === 1 }, 2 ** 31);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
