import type { EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import type { ApplicationId } from '../../../shared/ids.ts';

/** Puts statistics by application into the order of the ranking; those without a rank come last, as below it. */
export function inOrderOfRank<Item extends { readonly applicationId: ApplicationId }>(
  items: readonly Item[],
  { applications }: Pick<EvaluationOverview, 'applications'>,
): readonly Item[] {
  const places = new Map(applications.map(({ applicationId }, index) => [applicationId, index]));
  const placeOf = ({ applicationId }: Item): number => places.get(applicationId) ?? applications.length;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}
