import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ballotStateOf,
  ballotTotal,
  countedCriteria,
  gapsOf,
  isArithmeticGap,
  isRationaleRequired,
  pointsSoFar,
} from '../../../shared/domain/ballot.ts';
import { ballotOf, criteriaOf, rulesOf, scaleOf, textOf } from '../../helpers/sample-votes.ts';

const criteria = criteriaOf(60, 40);
const scale = scaleOf();
const kindsOf = (gaps: ReturnType<typeof gapsOf>): readonly string[] =>
  gaps.map((gap) => ('criterionId' in gap ? `${gap.kind} ${gap.criterionId}` : gap.kind));

describe('the state of a ballot', () => {
  it('is open while a value is missing, and rated with zeros', () => {
    expect(ballotStateOf(ballotOf([]), criteria)).toBe('open');
    expect(ballotStateOf(ballotOf([3, null]), criteria)).toBe('open');
    expect(ballotStateOf(ballotOf([0, 0]), criteria)).toBe('rated');
  });

  it('is abstained with or without a reason, whatever was rated before', () => {
    expect(ballotStateOf(ballotOf([3, 3], { abstention: 'befangen' }), criteria)).toBe('abstained');
    expect(ballotStateOf(ballotOf([], { abstention: '' }), criteria)).toBe('abstained');
  });

  it('does not wait for what is asked for information only', () => {
    const asked = criteriaOf(60, 40, 0);
    expect(ballotStateOf(ballotOf([3, 3, null]), asked)).toBe('rated');
    expect(ballotStateOf(ballotOf([3, 3]), asked)).toBe('rated');
    expect(ballotStateOf(ballotOf([3, null, 3]), asked)).toBe('open');
  });
});

describe('the total of a ballot', () => {
  it('is the weighted share of the scale, exactly', () => {
    expect(textOf(ballotTotal(ballotOf([4, 4]), { criteria, scale }))).toBe('100/1');
    expect(textOf(ballotTotal(ballotOf([0, 0]), { criteria, scale }))).toBe('0/1');
    expect(textOf(ballotTotal(ballotOf([3.5, 0.5]), { criteria, scale }))).toBe('115/2');
    expect(textOf(ballotTotal(ballotOf([2, 1]), { criteria, scale: scaleOf([0, 1, 2, 3]) }))).toBe('160/3');
  });

  it('is none, not zero, while a value is missing and after an abstention', () => {
    expect(ballotTotal(ballotOf([4, null]), { criteria, scale })).toBeNull();
    expect(ballotTotal(ballotOf([4, 4], { abstention: 'befangen' }), { criteria, scale })).toBeNull();
  });

  it('is the same whatever is said for information only', () => {
    const asked = criteriaOf(60, 40, 0);
    for (const value of [null, 0, 4])
      expect(textOf(ballotTotal(ballotOf([3, 1, value]), { criteria: asked, scale }))).toBe('55/1');
  });

  it('stays within 0 and 100, and rises with every value', () => {
    const step = fc.constantFrom(...scale.map(({ value }) => value));
    fc.assert(
      fc.property(step, step, step, (first, second, other) => {
        const total = ballotTotal(ballotOf([first, second]), { criteria, scale });
        const changed = ballotTotal(ballotOf([other, second]), { criteria, scale });
        expect(total?.gte(0) === true && total.lte(100)).toBe(true);
        expect(Math.sign(changed?.compare(total ?? 0) ?? NaN)).toBe(Math.sign(other - first));
      }),
    );
  });
});

describe('the points so far', () => {
  it('are there from the first value on, zero included, and none before it or after an abstention', () => {
    expect(pointsSoFar(ballotOf([null, null]), { criteria, scale })).toBeNull();
    expect(textOf(pointsSoFar(ballotOf([0, null]), { criteria, scale }))).toBe('0/1');
    expect(textOf(pointsSoFar(ballotOf([null, 3.5]), { criteria, scale }))).toBe('35/1');
    expect(pointsSoFar(ballotOf([4, 4], { abstention: 'befangen' }), { criteria, scale })).toBeNull();
  });

  it('leave out what is asked for information only', () => {
    const asked = criteriaOf(60, 40, 0);
    expect(pointsSoFar(ballotOf([null, null, 4]), { criteria: asked, scale })).toBeNull();
    expect(textOf(pointsSoFar(ballotOf([3, null, 4]), { criteria: asked, scale }))).toBe('45/1');
  });

  it('become the total with the last value', () => {
    expect(textOf(pointsSoFar(ballotOf([2, 1]), { criteria, scale }))).toBe(
      textOf(ballotTotal(ballotOf([2, 1]), { criteria, scale })),
    );
  });
});

describe('what a ballot still needs', () => {
  const rules = rulesOf({ rationaleRequired: { atMost: 1, atLeast: 4, comment: true } });

  it('stands in the order of the form', () => {
    expect(kindsOf(gapsOf(ballotOf([null, 4]), { criteria, scale, rules }))).toEqual([
      'rating K1',
      'rationale K2',
      'comment',
    ]);
    expect(kindsOf(gapsOf(ballotOf([2, 3], { comment: 'trägt' }), { criteria, scale, rules }))).toEqual([]);
  });

  it('is a reason and nothing else after an abstention', () => {
    expect(kindsOf(gapsOf(ballotOf([null, 4], { abstention: ' ' }), { criteria, scale, rules }))).toEqual([
      'abstention-reason',
    ]);
    expect(gapsOf(ballotOf([null, 4], { abstention: 'befangen' }), { criteria, scale, rules })).toEqual([]);
  });

  it('is nothing of what is asked for information only, neither points nor a rationale', () => {
    const asked = criteriaOf(0, 60, 40);
    const ballot = (value: number | null) => ballotOf([value, 2, 3], { comment: 'trägt' });
    for (const value of [null, 0, 2, 4]) expect(gapsOf(ballot(value), { criteria: asked, scale, rules })).toEqual([]);
    expect(countedCriteria(asked).map(({ id }) => id)).toEqual(['K2', 'K3']);
  });

  it('bars the arithmetic exactly while there is neither a total nor a reasoned abstention', () => {
    const value = fc.option(fc.constantFrom(...scale.map((step) => step.value)));
    const abstention = fc.option(fc.constantFrom('', 'befangen'));
    const asked = criteriaOf(60, 0, 40);
    fc.assert(
      fc.property(fc.tuple(value, value, value), abstention, (values, reason) => {
        const ballot = ballotOf(values, { abstention: reason });
        const isBarred = gapsOf(ballot, { criteria: asked, scale, rules }).some(isArithmeticGap);
        const hasTotal = ballotTotal(ballot, { criteria: asked, scale }) !== null;
        expect(isBarred).toBe(!hasTotal && reason !== 'befangen');
      }),
    );
  });

  it('includes a rationale at the bounds, not between them, and never for a value that is missing', () => {
    const required = [null, 0, 1, 1.5, 3.5, 4].map((value) => isRationaleRequired(value, rules));
    expect(required).toEqual([false, true, true, false, false, true]);
    expect(isRationaleRequired(0, rulesOf())).toBe(false);
  });
});
