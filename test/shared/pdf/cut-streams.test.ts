import { describe, expect, it } from 'vitest';
import { type CutStream, CutStreams } from '../../../shared/pdf/cut-streams.ts';
import { hasJpegEnd } from '../../../shared/pdf/jpeg-end.ts';
import { stripedJpeg } from '../../helpers/difficult-documents/jpeg.ts';

const file = {};

/** A stream that pdf.js has just read, with these entries. */
function read(objId: string | null, entries: Readonly<Record<string, unknown>> = {}): CutStream {
  const get = (short: string, long = ''): unknown => entries[short] ?? entries[long];
  return { dict: { get, getArray: get, has: (key) => key in entries, objId, xref: file } };
}

describe('data that was cut', () => {
  it('is known where it is read anew, in its own file only', () => {
    const streams = new CutStreams();
    streams.cut(read('7R'));
    expect([streams.isCut(read('7R')), streams.isCut(read('8R')), streams.isCut(read(null))]).toEqual([
      true,
      false,
      false,
    ]);
    expect([streams.isCutIn(file, '7R'), streams.isCutIn({}, '7R')]).toEqual([true, false]);
  });

  it('is that of a picture whose mask was cut', () => {
    const streams = new CutStreams();
    streams.cut(read('9R'));
    expect(streams.isCut(read('7R', { SMask: read('9R') }))).toBe(true);
    expect(streams.isCut(read('7R', { Mask: [0, 1] }))).toBe(false);
  });

  it.each<[string, number, boolean, string]>([
    ['half of it missing', 500, true, 'FlateDecode'],
    ['its last bytes missing', 995, false, 'FlateDecode'],
    ['more than is needed', 1_200, false, 'FlateDecode'],
    ['pixels that it counts itself', 500, false, 'JPXDecode'],
  ])('is told of a picture with %s', (_what, bytes, isCut, filter) => {
    const streams = new CutStreams();
    const stream = read('7R', { Filter: { name: filter } });
    streams.filled(stream, bytes, 1_000);
    expect(streams.isCut(stream)).toBe(isCut);
  });
});

describe('a JPEG', () => {
  const whole = stripedJpeg(400, 400);

  it.each<[string, Uint8Array, boolean]>([
    ['whole', whole, true],
    ['with something behind its end', Buffer.concat([whole, Buffer.alloc(5_000, 7)]), true],
    ['without its end', whole.subarray(0, -2), false],
    ['cut', whole.subarray(0, whole.length / 2), false],
    ['empty', new Uint8Array(), false],
  ])('%s', (_what, data, hasEnd) => {
    expect(hasJpegEnd(data)).toBe(hasEnd);
  });
});
