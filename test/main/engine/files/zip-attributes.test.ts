import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAttributesSound, isPlainFile } from '../../../../main/engine/files/zip-attributes.ts';

const mode = (permissions: number): number => permissions * 0x10000;
const permissions = fc.integer({ min: 0, max: 0o777 });
const plain = fc
  .tuple(fc.constantFrom(0, 0o100000), permissions, fc.constantFrom(0, 0x20))
  .map(([type, bits, dos]) => mode(type + bits) + dos);

describe('what an archive says of its entries', () => {
  it('may be any plain file’s permissions, where all entries have them', () => {
    fc.assert(
      fc.property(plain, fc.integer({ min: 2, max: 8 }), (one, count) =>
        areAttributesSound(new Array<number>(count).fill(one)),
      ),
    );
  });

  it('is refused with any bit flipped in any of them', () => {
    const usual = fc.constantFrom(0, mode(0o600), mode(0o100644), mode(0o100666), mode(0o100755));
    const archive = fc.oneof(
      fc.array(usual, { minLength: 1, maxLength: 6 }),
      fc.tuple(plain, fc.integer({ min: 2, max: 6 })).map(([one, count]) => new Array<number>(count).fill(one)),
    );
    fc.assert(
      fc.property(archive, fc.nat(), fc.nat(31), (attributes, victim, bit) => {
        expect(areAttributesSound(attributes)).toBe(true);
        const at = victim % attributes.length;
        const flipped = attributes.map((one, index) => (index === at ? (one ^ ((2 ** bit) | 0)) >>> 0 : one));
        expect(areAttributesSound(flipped)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a folder', mode(0o40755)],
    ['a folder of DOS', 0x10],
    ['a link', mode(0o120777)],
    ['a device', mode(0o60644)],
    ['what runs as somebody else', mode(0o104755)],
    ['a hidden file', 0x22],
  ])('is never %s', (_, attributes) => {
    expect(isPlainFile(attributes)).toBe(false);
    expect(areAttributesSound([attributes, attributes, attributes])).toBe(false);
  });
});
