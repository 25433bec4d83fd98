import type { ApplicationDifference, ScoreChange, ScoreContent } from '../contract/handover.ts';
import type { ScoreBallot } from '../formats/scores.ts';
import type { ApplicationId, CriterionId } from '../ids.ts';

type Content = Pick<ScoreContent, 'ballots' | 'declarations'>;

/**
 * How one person's score content differs from an earlier one, in the order of the newer; removed applications come
 * last. Empty if nothing differs.
 */
export function differencesBetween(before: Content, after: Content): readonly ApplicationDifference[] {
  const earlier = new Map(before.ballots.map((ballot) => [ballot.applicationId, ballot]));
  const kept = new Set(after.ballots.map(({ applicationId }) => applicationId));
  const present = after.ballots.map((ballot) => {
    const { applicationId } = ballot;
    const own = changesOf(earlier.get(applicationId), ballot);
    const isSame = isDeclaredAlike(before, after, applicationId);
    return { applicationId, changes: isSame ? own : [...own, { kind: 'declaration' as const }] };
  });
  const gone = before.ballots
    .filter(({ applicationId }) => !kept.has(applicationId))
    .map(({ applicationId }) => removed(applicationId));
  const known = new Set([...before.ballots, ...after.ballots].map(({ applicationId }) => applicationId));
  const onlyDeclared = [...after.declarations, ...before.declarations]
    .map(({ applicationId }) => applicationId)
    .filter((id, at, all) => all.indexOf(id) === at && !known.has(id) && !isDeclaredAlike(before, after, id))
    .map((applicationId) => ({ applicationId, changes: [{ kind: 'declaration' as const }] }));
  return [...present, ...onlyDeclared, ...gone].filter(({ changes }) => changes.length > 0);
}

/** Whether the same grounds are declared for an application, in any order; any ground more or less is a difference. */
export function isDeclaredAlike(
  before: Pick<Content, 'declarations'>,
  after: Pick<Content, 'declarations'>,
  applicationId: ApplicationId,
): boolean {
  const [earlier, now] = [before, after].map(({ declarations }) =>
    declarations
      .filter((declaration) => declaration.applicationId === applicationId)
      .map(({ ground, basis, statement }) => JSON.stringify([ground, basis, statement]))
      .sort()
      .join(),
  );
  return earlier === now;
}

function removed(applicationId: ApplicationId): ApplicationDifference {
  return { applicationId, changes: [{ kind: 'removed' }] };
}

function changesOf(before: ScoreBallot | undefined, after: ScoreBallot): ScoreChange[] {
  if (before === undefined) return [{ kind: 'added' }];
  return [
    ...ratingChanges(before, after),
    ...textChange('comment', before.comment, after.comment),
    ...textChange('abstention', before.abstention?.reason, after.abstention?.reason),
  ];
}

function ratingChanges(before: ScoreBallot, after: ScoreBallot): ScoreChange[] {
  const ids = new Set([...after.ratings, ...before.ratings].map(({ criterionId }) => criterionId));
  return Array.from(ids).flatMap((criterionId) => {
    const [old, now] = [ratingOf(before, criterionId), ratingOf(after, criterionId)];
    const value: ScoreChange[] =
      old.value === now.value ? [] : [{ kind: 'rating', criterionId, before: old.value, after: now.value }];
    const rationale: ScoreChange[] =
      old.rationale === now.rationale
        ? []
        : [{ kind: 'rationale', criterionId, before: old.rationale, after: now.rationale }];
    return [...value, ...rationale];
  });
}

/** A criterion without an entry counts like one with null and no rationale. */
function ratingOf(
  { ratings }: ScoreBallot,
  criterionId: CriterionId,
): { readonly value: number | null; readonly rationale: string | null } {
  const found = ratings.find((rating) => rating.criterionId === criterionId);
  return { value: found?.value ?? null, rationale: found?.rationale ?? null };
}

function textChange(
  kind: 'comment' | 'abstention',
  before: string | null | undefined,
  after: string | null | undefined,
): ScoreChange[] {
  const [old, now] = [before ?? null, after ?? null];
  return old === now ? [] : [{ kind, before: old, after: now }];
}
