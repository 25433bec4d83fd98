import { describe, expect, it } from 'vitest';
import { isJbig2Cut } from '../../../shared/pdf/jbig2-segments.ts';
import { jbig2 } from '../../helpers/difficult-documents/pictures.ts';

const whole = jbig2(64, 640);

describe('JBIG2 data', () => {
  it('is whole where its last segment is', () => {
    expect(isJbig2Cut(whole)).toBe(false);
    expect(isJbig2Cut(whole.subarray(0, -2))).toBe(false);
    expect(isJbig2Cut(Buffer.concat([whole, Buffer.from('\n')]))).toBe(false);
  });

  it('is cut where a segment says to be longer than what is left', () => {
    for (const missing of [3, 20, 200]) expect(isJbig2Cut(whole.subarray(0, -missing))).toBe(true);
  });

  it('isn’t judged where a segment doesn’t know its own length, and never reads on behind the end', () => {
    const unknown = Uint8Array.from(whole);
    // The length of the second segment: behind the first one, 11 + 19 bytes, and 7 bytes of its own.
    unknown.fill(0xff, 37, 41);
    expect(isJbig2Cut(unknown.subarray(0, 100))).toBe(false);
    for (let length = 0; length < 60; length += 1) expect(() => isJbig2Cut(whole.subarray(0, length))).not.toThrow();
    expect(isJbig2Cut(Uint8Array.from([0, 0, 0, 9, 38, 0xff, 0xff, 0xff, 0xff, 0xff]))).toBe(false);
  });

  it('follows segments that refer to many others', () => {
    const many = [0, 0, 1, 9, 6, 0xe0, 0, 0, 5, 0, ...Array<number>(10).fill(0), 1, 0, 0, 0, 40];
    expect(isJbig2Cut(Uint8Array.from([...many, ...Array<number>(40).fill(7)]))).toBe(false);
    expect(isJbig2Cut(Uint8Array.from([...many, ...Array<number>(30).fill(7)]))).toBe(true);
  });
});
