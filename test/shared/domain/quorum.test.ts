import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuorate, quorumOf } from '../../../shared/domain/quorum.ts';

const majority = { quorum: { moreThan: '1/2', atLeast: 3 } };
const twoThirds = { quorum: { moreThan: '2/3', atLeast: 0 } };

describe('the quorum', () => {
  it('is more than half of the voting members', () => {
    expect(isQuorate(5, 9, majority)).toBe(true);
    expect(isQuorate(4, 9, majority)).toBe(false);
    expect(isQuorate(5, 8, majority)).toBe(true);
    expect(isQuorate(4, 8, majority)).toBe(false);
  });

  it('is at least three, however few there are', () => {
    expect(isQuorate(2, 3, majority)).toBe(false);
    expect(isQuorate(3, 3, majority)).toBe(true);
    expect(isQuorate(3, 4, majority)).toBe(true);
  });

  it('takes the share exactly, which a float would not', () => {
    expect(isQuorate(6, 9, twoThirds)).toBe(false);
    expect(isQuorate(7, 9, twoThirds)).toBe(true);
    // In floating point 0.29 * 100 is below 29: 29 of 100 would be more than 29 per cent.
    expect(29 > (29 / 100) * 100).toBe(true);
    expect(isQuorate(29, 100, { quorum: { moreThan: '29/100', atLeast: 0 } })).toBe(false);
  });

  it('is never reached by nobody, whatever the rule', () => {
    expect(isQuorate(0, 9, { quorum: { moreThan: '0/1', atLeast: 0 } })).toBe(false);
    expect(isQuorate(1, 9, { quorum: { moreThan: '0/1', atLeast: 0 } })).toBe(true);
  });

  it('is lost by nobody who comes, and agrees with whole numbers', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 1, max: 40 }), (present, members, atLeast, n, d) => {
        const rules = { quorum: { moreThan: `${n}/${d}`, atLeast } };
        const isEnough = present >= atLeast && present * d > n * members;
        expect(isQuorate(present, members, rules)).toBe(isEnough);
        if (isEnough) expect(isQuorate(present + 1, members, rules)).toBe(true);
      }),
    );
  });

  it('is the least number with which it is reached', () => {
    expect(quorumOf(9, majority)).toBe(5);
    expect(quorumOf(3, majority)).toBe(3);
    expect(quorumOf(2, majority)).toBe(3);
    expect(quorumOf(9, twoThirds)).toBe(7);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom(majority, twoThirds), (members, rules) => {
        const least = quorumOf(members, rules);
        expect(isQuorate(least, members, rules) || least === members + 1).toBe(true);
        if (least > 0) expect(isQuorate(least - 1, members, rules)).toBe(false);
      }),
    );
  });
});
