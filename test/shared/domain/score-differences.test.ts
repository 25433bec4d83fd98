import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../../../shared/domain/score-differences.ts';
import type { ScoreBallot } from '../../../shared/formats/scores.ts';
import { applications, criteria } from '../../helpers/sample-manifest.ts';

const empty: ScoreBallot = {
  applicationId: applications.first,
  state: 'open',
  abstention: null,
  comment: null,
  ratings: [
    { criterionId: criteria.need, value: null, rationale: null },
    { criterionId: criteria.effect, value: null, rationale: null },
  ],
};
const one = (ballot: Partial<ScoreBallot>, declared = false) => ({
  ballots: [{ ...empty, ...ballot }],
  declarations: declared ? [{ applicationId: applications.first, ground: 'relative', basis: '', statement: '' }] : [],
});
const need = (value: number | null, rationale: string | null = null) => [
  { criterionId: criteria.need, value, rationale },
];

describe('what differs from the last file', () => {
  it('tells zero from nothing', () => {
    expect(differencesBetween(one({}), one({ ratings: need(0) }))).toStrictEqual([
      {
        applicationId: applications.first,
        changes: [{ kind: 'rating', criterionId: criteria.need, before: null, after: 0 }],
      },
    ]);
    expect(differencesBetween(one({ ratings: need(0) }), one({ ratings: need(null) }))[0]?.changes).toStrictEqual([
      { kind: 'rating', criterionId: criteria.need, before: 0, after: null },
    ]);
  });

  it('takes a criterion without an entry for one that is empty', () => {
    expect(differencesBetween(one({}), one({ ratings: [] }))).toStrictEqual([]);
  });

  it('names each kind of change', () => {
    const after = one({ ratings: need(3, 'besser'), comment: 'gut', abstention: { reason: 'fremd' } }, true);
    expect(differencesBetween(one({ ratings: need(3, 'gut'), comment: 'gut' }), after)[0]?.changes).toStrictEqual([
      { kind: 'rationale', criterionId: criteria.need, before: 'gut', after: 'besser' },
      { kind: 'abstention', before: null, after: 'fremd' },
      { kind: 'declaration' },
    ]);
  });

  it('tells an abstention without a reason from none', () => {
    expect(differencesBetween(one({ abstention: { reason: '' } }), one({}))[0]?.changes).toStrictEqual([
      { kind: 'abstention', before: '', after: null },
    ]);
  });

  it('says what an amendment has brought and taken', () => {
    const second = { ...empty, applicationId: applications.second };
    expect(differencesBetween(one({}), { ballots: [second], declarations: [] })).toStrictEqual([
      { applicationId: applications.second, changes: [{ kind: 'added' }] },
      { applicationId: applications.first, changes: [{ kind: 'removed' }] },
    ]);
  });

  it('finds nothing between equal contents, and every changed value between others', () => {
    const values = fc.array(
      fc.record({
        before: fc.option(fc.integer({ min: 0, max: 5 })),
        after: fc.option(fc.integer({ min: 0, max: 5 })),
      }),
      { minLength: 2, maxLength: 2 },
    );
    fc.assert(
      fc.property(values, (pairs) => {
        const ratings = (side: 'before' | 'after') =>
          [criteria.need, criteria.effect].map((criterionId, index) => ({
            criterionId,
            value: pairs[index]?.[side] ?? null,
            rationale: null,
          }));
        const found = differencesBetween(
          one({ ratings: ratings('before') }),
          one({ ratings: ratings('after') }),
        ).flatMap(({ changes }) => changes);
        expect(found).toHaveLength(pairs.filter(({ before, after }) => before !== after).length);
        expect(
          differencesBetween(one({ ratings: ratings('after') }), one({ ratings: ratings('after') })),
        ).toStrictEqual([]);
      }),
    );
  });

  it('tells every ground that is new, changed or taken back, and not in which order they stand', () => {
    const because = (ground: string, statement = '', applicationId = applications.first) => ({
      ...{ applicationId, ground, basis: '', statement },
    });
    const declared = (...declarations: readonly ReturnType<typeof because>[]) => ({
      ...one({}),
      declarations: [...declarations],
    });
    const relative = because('relative');
    const told = [{ applicationId: applications.first, changes: [{ kind: 'declaration' }] }];
    for (const [before, after] of [
      [declared(relative), declared(relative, because('party'))],
      [declared(relative, because('party')), declared(relative)],
      [declared(relative), declared(because('relative', 'seit 2019'))],
      [declared(relative), declared()],
      [declared(relative), declared(relative, relative)],
    ] as const)
      expect(differencesBetween(before, after)).toStrictEqual(told);
    const [both, turned] = [declared(relative, because('party')), declared(because('party'), relative)];
    expect(differencesBetween(both, turned)).toStrictEqual([]);
    // A declaration for an application without a ballot in either file is reported too.
    const other = because('party', '', applications.second);
    expect(differencesBetween(declared(), declared(other))).toStrictEqual([
      { applicationId: applications.second, changes: [{ kind: 'declaration' }] },
    ]);
  });
});
