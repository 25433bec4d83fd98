import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf } from '../../../shared/domain/fraction.ts';
import { centsSchema, pointsSchema } from '../../../shared/formats/values.ts';

const wholeCents = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('money', () => {
  it('is whole cents, up to the highest whole number that is exact', () => {
    fc.assert(fc.property(wholeCents, (cents) => centsSchema.safeParse(cents).success));
  });

  it('is no part of a cent, however it is written: with one to four decimals, tiny, huge, negative, no number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), fc.constantFrom(1, 2, 3, 4), fc.nat(), (whole, places, part) => {
        const value = Number(`${whole}.${String((part % (10 ** places - 1)) + 1).padStart(places, '0')}`);
        expect(centsSchema.safeParse(value).success).toBe(false);
      }),
    );
    for (const value of [1e-9, 123456.789, 1000000.005, -1, 2 ** 53, 1e300, Infinity, NaN, '100', null])
      expect(centsSchema.safeParse(value).success).toBe(false);
  });
});

/** A decimal as text. */
const decimal = (places: number) =>
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 10 ** places - 1 }))
    // The last digit isn't 0, or there would be fewer decimal places.
    .filter(([, part]) => part % 10 !== 0)
    .map(([whole, part]) => `${whole}.${String(part).padStart(places, '0')}`);

describe('points', () => {
  it.each([1, 2, 3, 4])('with %i decimals are read, and are the exact fraction that stands there', (places) => {
    fc.assert(
      fc.property(decimal(places), (text) => {
        const value = Number(text);
        expect(pointsSchema.safeParse(value).success).toBe(true);
        const [whole = '', part = ''] = text.split('.');
        const digits = BigInt(`${whole}${part}`);
        const { s, n, d } = exactOf(value);
        expect(s * n * 10n ** BigInt(places)).toBe(digits * d);
      }),
    );
  });

  it.each([5, 6, 7])('with %i decimals are refused', (places) => {
    fc.assert(fc.property(decimal(places), (text) => !pointsSchema.safeParse(Number(text)).success));
  });
});
