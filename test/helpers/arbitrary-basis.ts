import fc from 'fast-check';
import type { Criterion } from '../../shared/formats/competition.ts';
import type { ApplicationId, PersonId } from '../../shared/ids.ts';
import type { ResultBasis } from '../../shared/domain/statistics/result-basis.ts';
import { applicationId, personId } from './sample-manifest.ts';
import { ballotOf, criteriaOf, rulesOf, scaleOf } from './sample-votes.ts';

const steps = [0, 0.5, 1, 2, 3.25, 4];

/** Which juror gave which value to which application; null: no vote. */
const votesArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([applications, jurors]) =>
    fc.array(
      fc.array(fc.option(fc.array(fc.constantFrom(...steps), { minLength: 3, maxLength: 3 }), { freq: 5 }), {
        minLength: jurors,
        maxLength: jurors,
      }),
      { minLength: applications, maxLength: applications },
    ),
  );

/** Small competitions with many ties, thresholds just met, gaps, and money that runs out between tied ranks. */
export const arbitraryBasis: fc.Arbitrary<ResultBasis> = fc
  .record({
    table: votesArbitrary,
    weights: fc.constantFrom([20, 30, 50], [50, 25, 25], [33.3333, 33.3333, 33.3334], [0.0001, 99.9999, 0]),
    totalThreshold: fc.option(fc.constantFrom(25, 50, 50.0001, 62.5)),
    minMean: fc.option(fc.constantFrom(1, 2, 2.125)),
    minValidVotes: fc.integer({ min: 0, max: 3 }),
    tieBreak: fc.constantFrom([], ['K2'], ['K3', 'K1']),
    budgetCents: fc.integer({ min: 0, max: 500 }),
    requested: fc.array(fc.constantFrom(0, 50, 100, 170), { minLength: 7, maxLength: 7 }),
  })
  .map(({ table, weights, totalThreshold, minMean, minValidVotes, tieBreak, budgetCents, requested }) => {
    const criteria = criteriaOf(...weights.map((weight) => (weight === 0 ? 1 : weight))).map((criterion, index) => ({
      ...criterion,
      weight: weights[index] ?? 0,
      minMean: index === 1 ? minMean : null,
    }));
    const rules = rulesOf({
      totalThreshold,
      minValidVotes,
      tieBreak: tieBreak.flatMap((name) => stepFor(criteria, name)),
    });
    return basisOf(table, { criteria, rules, budgetCents, requested });
  });

function stepFor(criteria: readonly Criterion[], name: string): ResultBasis['rules']['tieBreak'] {
  return criteria.filter(({ id }) => id === name).map(({ id }) => ({ by: 'criterion' as const, criterionId: id }));
}

/** A basis of these values: indexed by application, then juror, then criterion. */
export function basisOf(
  table: readonly (readonly (readonly number[] | null)[])[],
  {
    criteria = criteriaOf(20, 30, 50),
    rules = rulesOf(),
    budgetCents = 200,
    requested = [],
  }: Partial<Pick<ResultBasis, 'criteria' | 'rules' | 'budgetCents'>> & { readonly requested?: readonly number[] } = {},
): ResultBasis {
  const people = (table[0] ?? []).map((_, index) => personId(`J${index + 1}`));
  const ids = table.map((_, index) => applicationId(`A${index + 1}`));
  return {
    applications: ids.map((id, index) => ({ id, requestedCents: requested[index] ?? 100 })),
    personIds: people.filter((_, juror) => table.some((row) => (row[juror] ?? null) !== null)),
    criteria,
    scale: scaleOf(steps),
    rules,
    budgetCents,
    maxAwardCents: 120,
    votes: new Map(ids.map((id, index) => [id, votesIn(table[index] ?? [], people, id)])),
  };
}

function votesIn(row: readonly (readonly number[] | null)[], people: readonly PersonId[], id: ApplicationId) {
  return people.flatMap((person, juror) => {
    const values = row[juror] ?? null;
    return values === null ? [] : [{ personId: person, ballot: { ...ballotOf(values), applicationId: id } }];
  });
}
