import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf, exactText, meanOf, parseExact, roundHalfAway, sumOf } from '../../../shared/domain/fraction.ts';

describe('exact numbers', () => {
  it('take decimals by their spelling', () => {
    expect(exactText(exactOf(0.1))).toBe('1/10');
    expect(exactText(sumOf([exactOf(0.1), exactOf(0.2)]))).toBe('3/10');
  });

  it('take every finite number by its shortest spelling, also the one with a power of ten', () => {
    expect(exactText(exactOf(1e-9))).toBe('1/1000000000');
    expect(exactText(exactOf(-1.5e21))).toBe('-1500000000000000000000/1');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(exactOf(value).toString(30))).toBeCloseTo(value, 12);
      }),
    );
  });

  it('are written and read without loss', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const value = exactOf(0).add(`${numerator}/${denominator}`);
        expect(parseExact(exactText(value)).equals(value)).toBe(true);
      }),
    );
  });

  it('refuse what is not a fraction', () => {
    for (const text of ['', '1', '1/0', '1.5/2', '0x1/2', '1/-2', ' 1/2'])
      expect(() => parseExact(text)).toThrow(RangeError);
  });

  it('round half away from zero, for display', () => {
    expect(roundHalfAway(parseExact('619/8'), 2)).toBe('77.38');
    expect(roundHalfAway(parseExact('1/200'), 2)).toBe('0.01');
    expect(roundHalfAway(parseExact('-1/200'), 2)).toBe('-0.01');
    expect(roundHalfAway(parseExact('-1/1000'), 2)).toBe('0.00');
    expect(roundHalfAway(parseExact('5/2'), 0)).toBe('3');
    expect(roundHalfAway(parseExact('84/1'), 2)).toBe('84.00');
  });

  it('differ from what they are rounded from by at most half a step', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1 }),
        fc.integer({ min: 0, max: 6 }),
        (numerator, denominator, decimals) => {
          const value = exactOf(numerator).div(denominator);
          const difference = exactOf(0).add(roundHalfAway(value, decimals)).sub(value).abs();
          expect(
            difference
              .mul(2)
              .mul(10 ** decimals)
              .lte(1),
          ).toBe(true);
        },
      ),
    );
  });

  it('have no mean of nothing', () => {
    expect(meanOf([])).toBeNull();
    expect(exactText(meanOf([exactOf(1), exactOf(2)]) ?? exactOf(0))).toBe('3/2');
  });
});
