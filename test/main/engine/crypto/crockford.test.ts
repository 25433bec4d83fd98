import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCrockford, encodeCrockford } from '../../../../main/engine/crypto/crockford.ts';

const fiveBytes = fc.uint8Array({ minLength: 5, maxLength: 5 });

it('counts like base 32 with its own digits', () => {
  const digits = Array.from('0123456789abcdefghijklmnopqrstuv');
  const crockford = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  fc.assert(
    fc.property(fiveBytes, (bytes) => {
      const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
      const expected = Array.from(
        number.toString(32).padStart(8, '0'),
        (digit) => crockford[digits.indexOf(digit)],
      ).join('');
      expect(encodeCrockford(bytes)).toBe(expected);
    }),
  );
});

it('brings every byte back', () => {
  fc.assert(
    fc.property(fc.array(fiveBytes, { maxLength: 5 }), (groups) => {
      const bytes = Uint8Array.from(groups.flatMap((group) => [...group]));
      expect(decodeCrockford(encodeCrockford(bytes))).toStrictEqual(bytes);
    }),
  );
});

it.each(['I', 'L', 'O', 'U', 'a', ' ', '-', 'Ä', '😀'])('knows no %s', (character) => {
  expect(decodeCrockford(`000${character}0000`)).toBeNull();
});
