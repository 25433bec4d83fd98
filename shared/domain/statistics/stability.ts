import type { ApplicationId, CriterionId, PersonId } from '../../ids.ts';
import { type Exact, exactOf, exactText, sumOf, zero } from '../fraction.ts';
import { bootstrapOverJurors, type BootstrapOptions, type BootstrapShare } from './bootstrap.ts';
import { quickRecounter } from './quick-recount.ts';
import { emptyRecount, exactRecounter, outcomes, type Recounter } from './recount.ts';
import { placesOf, type Place, resultOfTotals, type ResultBasis, totalsOf } from './result-basis.ts';
import { computed, refused, type Statistic } from './statistic.ts';
import { reweighed, type Weights, weightsOf } from './weighted-totals.ts';

/** Every application's place if one thing is changed; in the order of the basis. */
export type Variant<Changed> = Changed & { readonly places: readonly Place[] };

export interface Stability {
  readonly applicationIds: readonly ApplicationId[];
  readonly bootstrap: Statistic<readonly BootstrapShare[]>;
  readonly withoutJuror: readonly Variant<{ readonly personId: PersonId }>[];
  /** `weight`: the changed one, an exact fraction */
  readonly withWeight: readonly Variant<{ readonly criterionId: CriterionId; readonly weight: string }>[];
}

/** The share by which each weight is raised and lowered. */
export const weightChange: Exact = exactOf(0.2);

/** The result without one juror, under other weights, and with randomly drawn juries. */
export function stabilityOf(basis: ResultBasis, options: BootstrapOptions): Stability {
  const recounter = recounterOf(basis);
  return {
    applicationIds: basis.applications.map(({ id }) => id),
    bootstrap: juriesByLot(basis, options),
    withoutJuror: basis.personIds.map((personId, left) => ({
      personId,
      places: placesWithout(recounter, basis, left),
    })),
    withWeight: weightVariants(basis),
  };
}

/** The share of drawn juries in which each application is inside the line. Refused for a jury of one. */
function juriesByLot(basis: ResultBasis, options: BootstrapOptions): Stability['bootstrap'] {
  const applicationIds = basis.applications.map(({ id }) => id);
  const jurors = basis.personIds.length;
  const extent = { applications: applicationIds.length, jurors };
  if (jurors < 2) return refused(extent, 'too-few-jurors');
  return computed(extent, bootstrapOverJurors(recounterOf(basis), { applicationIds, jurors }, options));
}

function recounterOf(basis: ResultBasis): Recounter {
  return quickRecounter(basis) ?? exactRecounter(basis);
}

function placesWithout(recounter: Recounter, { personIds, applications }: ResultBasis, left: number): readonly Place[] {
  const recount = emptyRecount(applications.length);
  recounter(
    Uint16Array.from(personIds, (_, juror) => (juror === left ? 0 : 1)),
    recount,
  );
  return applications.map((_, index) => ({
    rank: recount.ranks[index] === 0 ? null : (recount.ranks[index] ?? null),
    outcome: outcomes[recount.outcomes[index] ?? 0] ?? 'not-fundable',
  }));
}

/** Each counting weight, lowered and raised by a fifth (up to 100); the others share the rest in their proportions. */
function weightVariants(basis: ResultBasis): Stability['withWeight'] {
  const weights = weightsOf(basis.criteria);
  const totals = totalsOf(basis);
  return [...weights].flatMap(([criterionId, weight]) =>
    [exactOf(1).sub(weightChange), exactOf(1).add(weightChange)].flatMap((factor) => {
      const changed = withWeight(weights, criterionId, weight.mul(factor));
      if (changed === null) return [];
      const places = placesOf(
        resultOfTotals(
          totals.map((total) => reweighed(total, changed, basis.scale)),
          basis,
        ),
      );
      return [
        {
          criterionId,
          weight: exactText(changed.get(criterionId) ?? zero),
          places: basis.applications.map(({ id }) => places.get(id) ?? { rank: null, outcome: 'not-fundable' }),
        },
      ];
    }),
  );
}

/** Null if nothing would change: the weight is zero, or there is no other weight to compensate. */
function withWeight(weights: Weights, criterionId: CriterionId, wanted: Exact): Weights | null {
  const others = sumOf([...weights].filter(([id]) => id !== criterionId).map(([, weight]) => weight));
  if (wanted.equals(zero) || others.equals(zero)) return null;
  const weight = wanted.gt(exactOf(100)) ? exactOf(100) : wanted;
  const rest = exactOf(100).sub(weight);
  return new Map([...weights].map(([id, own]) => [id, id === criterionId ? weight : own.mul(rest).div(others)]));
}
