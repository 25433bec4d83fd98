import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedContent, type FileStream } from '../../../../renderer/viewer/files/bounded-content.ts';

/** A stream like pdf.js's that counts what was read from it. */
class Zeros implements FileStream {
  given = 0;
  private at = 0;
  private readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  getBytes(length = Number.POSITIVE_INFINITY): Uint8Array {
    const bytes = new Uint8Array(Math.min(length, this.length - this.at));
    this.at += bytes.length;
    this.given += bytes.length;
    return bytes;
  }

  reset(): void {
    this.at = 0;
  }
}

const mebibyte = 1024 * 1024;

describe('a file within a document', () => {
  it('is handed over whole up to the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * mebibyte }), (length) => {
        expect(boundedContent(new Zeros(length), 4 * mebibyte)).toHaveLength(length);
      }),
      { numRuns: 20 },
    );
  });

  it('is given up as soon as it is more', () => {
    const endless = new Zeros(Number.MAX_SAFE_INTEGER);
    expect(() => boundedContent(endless, 4 * mebibyte)).toThrow(RangeError);
    expect(endless.given).toBeLessThanOrEqual(5 * mebibyte);
  });
});
