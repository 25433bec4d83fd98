import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../main/shell/byte-range.ts';

describe('a range of a document', () => {
  it.each([
    ['bytes=0-99', { begin: 0, end: 100 }],
    ['bytes=900-', { begin: 900, end: 1000 }],
    ['bytes=-10', { begin: 990, end: 1000 }],
    ['bytes=-5000', { begin: 0, end: 1000 }],
    ['bytes=990-5000', { begin: 990, end: 1000 }],
  ])('%s names its bytes', (header, range) => {
    expect(parseRange(header, 1000)).toStrictEqual(range);
  });

  it.each(['bytes=1000-', 'bytes=5-4', 'bytes=-0'])('%s can not be satisfied', (header) => {
    expect(parseRange(header, 1000)).toBe('unsatisfiable');
  });

  it.each([null, '', 'bytes=-', 'bytes=0-1,5-6', 'pages=1-2', 'bytes=a-b', 'bytes=1'])(
    '%s means the whole',
    (header) => {
      expect(parseRange(header, 1000)).toBeNull();
    },
  );

  it('never leaves the document, whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (first, last, size) => {
        const range = parseRange(`bytes=${first}-${last}`, size);
        if (range === null || range === 'unsatisfiable') return first >= size || last < first;
        return range.begin >= 0 && range.begin < range.end && range.end <= size;
      }),
    );
  });
});
