import type { ErrorDetails } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { Scores } from '../../../shared/formats/scores.ts';

/** A person's ballots and declarations, in a score file or on paper. */
export interface RatedContent {
  readonly ballots: readonly Pick<Scores['ballots'][number], 'applicationId' | 'ratings'>[];
  readonly declarations: readonly Pick<Scores['declarations'][number], 'applicationId'>[];
}

/**
 * Every id must belong to the bundle, every ballot and criterion be named only once, and every value be a step of the
 * scale. Several grounds may be declared about one application. Null where nothing speaks against it.
 */
export function rangeObjection(
  { ballots, declarations }: RatedContent,
  { applications, criteria, scale }: Manifest,
): ErrorDetails | null {
  const known = new Set<string>(applications.map(({ id }) => id));
  const rated = ballots.map(({ applicationId }) => applicationId);
  const declared = declarations.map(({ applicationId }) => applicationId);
  const unknown = [...rated, ...declared].find((id) => !known.has(id));
  if (unknown !== undefined) return { applicationId: unknown };
  if (hasTwice(rated)) return { problem: 'named twice' };
  const steps = new Set(scale.map(({ value }) => value));
  const criterionIds = new Set<string>(criteria.map(({ id }) => id));
  for (const { applicationId, ratings } of ballots) {
    const wrong = ratings.find(
      ({ criterionId, value }) => !criterionIds.has(criterionId) || (value !== null && !steps.has(value)),
    );
    if (wrong !== undefined) return { applicationId, criterionId: wrong.criterionId, value: String(wrong.value) };
    if (hasTwice(ratings.map(({ criterionId }) => criterionId))) return { applicationId };
  }
  return null;
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size !== ids.length;
}
