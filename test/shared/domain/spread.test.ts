import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf } from '../../../shared/domain/fraction.ts';
import { spreadOf } from '../../../shared/domain/spread.ts';

const spread = (...values: readonly number[]): number | null => spreadOf(values.map(exactOf));

describe('the spread of votes', () => {
  it('is the standard deviation of all of them, not of a sample', () => {
    expect(spread(2, 4, 4, 4, 5, 5, 7, 9)).toBeCloseTo(2, 12);
    expect(spread(60, 80)).toBe(10);
  });

  it('is none of one vote, and zero of equal ones', () => {
    expect(spread()).toBeNull();
    expect(spread(2)).toBeNull();
    // The floating-point mean of these differs from each of them.
    expect(spread(0.1, 0.1, 0.1)).toBe(0);
  });

  it('is the same wherever the votes lie, and as many times as wide when they are', () => {
    const halves = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(halves, fc.integer({ min: 1, max: 100 }), (values, by) => {
        expect(spread(...values.map((value) => value + by))).toBe(spread(...values));
        expect(spread(...values.map((value) => value * by))).toBeCloseTo((spread(...values) ?? NaN) * by, 8);
      }),
    );
  });
});
