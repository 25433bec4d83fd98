import { exactOf, sumOf, zero } from '../../../shared/domain/fraction.ts';
import type { Conflict, TieBreakStep } from '../../../shared/formats/competition.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';

/** One thing that makes no sense, and where it stands. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

/** What the office writes and every reader gets: the parts whose sense can be checked. */
export type CheckedParts = Pick<CompetitionPayload, 'categories' | 'formalRules' | 'scale' | 'criteria' | 'rules'> & {
  readonly people: readonly Pick<CompetitionPayload['people'][number], 'id' | 'role' | 'votes'>[];
  readonly applications: readonly Pick<
    CompetitionPayload['applications'][number],
    'id' | 'category' | 'formalCheck'
  >[];
};

/**
 * Whether a competition makes sense (FORMATS section 1, "sense"): asked before packing and by every reader, so that what
 * the one accepts the other accepts too.
 */
export function problemsOf(parts: CheckedParts): readonly Problem[] {
  return [...listProblems(parts), ...scaleProblems(parts), ...ruleProblems(parts), ...referenceProblems(parts)];
}

/** The same for the conflicts that an office knows. */
export function conflictProblems(
  conflicts: readonly Conflict[],
  { people, applications }: Pick<CheckedParts, 'people' | 'applications'>,
): readonly Problem[] {
  const persons = new Set(people.map(({ id }) => id));
  const known = new Set(applications.map(({ id }) => id));
  const seen = new Set<string>();
  return conflicts.flatMap(({ personId, applicationId }) => {
    const path = `conflicts.${personId}.${applicationId}`;
    const pair = JSON.stringify([personId, applicationId]);
    const isTwice = seen.has(pair);
    seen.add(pair);
    if (!persons.has(personId) || !known.has(applicationId)) return [{ path, problem: 'not both are known' }];
    return isTwice ? [{ path, problem: 'stands twice' }] : [];
  });
}

function listProblems({ categories, formalRules, criteria, people, applications }: CheckedParts): readonly Problem[] {
  const lists = { categories, formalRules, criteria, people, applications };
  const twice = Object.entries(lists).flatMap(([path, list]) =>
    repeated(list.map(({ id }) => id)).map((id) => ({ path: `${path}.${id}`, problem: 'an id stands twice' })),
  );
  return people.some(({ role }) => role === 'chair')
    ? twice
    : [...twice, { path: 'people', problem: 'nobody is the chair' }];
}

/** Ids that some file systems couldn't tell apart. */
function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const folded = id.normalize('NFC').toLowerCase();
    const isTwice = seen.has(folded);
    seen.add(folded);
    return isTwice;
  });
}

function scaleProblems({ scale, criteria }: CheckedParts): readonly Problem[] {
  const steps = new Set(scale.map(({ value }) => value));
  const highest = Math.max(...steps);
  const problems: Problem[] = [];
  if (steps.size !== scale.length) problems.push({ path: 'scale', problem: 'a value stands twice' });
  if (highest <= 0) problems.push({ path: 'scale', problem: 'no step above zero' });
  for (const { id, weight, informationOnly, minMean, anchors } of criteria) {
    const path = `criteria.${id}`;
    const anchored = anchors.map(({ value }) => value);
    if (informationOnly !== (weight === 0))
      problems.push({ path: `${path}.weight`, problem: 'is 0 exactly where a criterion is for information only' });
    if (minMean !== null && (minMean > highest || informationOnly))
      problems.push({ path: `${path}.minMean`, problem: 'can never be reached' });
    if (anchored.some((value) => !steps.has(value)) || new Set(anchored).size !== anchored.length)
      problems.push({ path: `${path}.anchors`, problem: 'not of the scale, or twice' });
  }
  const sum = sumOf(criteria.map(({ weight }) => exactOf(weight)));
  if (!sum.sub(100).equals(zero)) problems.push({ path: 'criteria', problem: 'the weights do not sum to 100' });
  return problems;
}

function ruleProblems({ rules, criteria, people }: CheckedParts): readonly Problem[] {
  const { totalThreshold, minValidVotes, quorum, tieBreak } = rules;
  const voters = people.filter(({ votes }) => votes).length;
  const [numerator = 0, denominator = 1] = quorum.moreThan.split('/').map(Number);
  const counted = new Set(criteria.filter(({ informationOnly }) => !informationOnly).map(({ id }) => id));
  const problems: Problem[] = [];
  if (totalThreshold !== null && totalThreshold > 100)
    problems.push({ path: 'rules.totalThreshold', problem: 'can never be reached' });
  if (minValidVotes > voters) problems.push({ path: 'rules.minValidVotes', problem: 'more than there are votes' });
  if (numerator >= denominator || quorum.atLeast > voters)
    problems.push({ path: 'rules.quorum', problem: 'can never be reached' });
  for (const step of tieBreak)
    if (step.by === 'criterion' && !counted.has(step.criterionId))
      problems.push({ path: 'rules.tieBreak', problem: `${step.criterionId} is no criterion that counts` });
  if (new Set(tieBreak.map(nameOf)).size !== tieBreak.length)
    problems.push({ path: 'rules.tieBreak', problem: 'a step stands twice' });
  return problems;
}

function nameOf(step: TieBreakStep): string {
  return step.by === 'vote' ? '' : step.criterionId;
}

function referenceProblems({ categories, formalRules, applications }: CheckedParts): readonly Problem[] {
  const known = new Set(categories.map(({ id }) => id));
  const rules = new Set(formalRules.map(({ id }) => id));
  return applications.flatMap(({ id, category, formalCheck: { rule } }) => [
    ...(known.has(category) ? [] : [{ path: `applications.${id}.category`, problem: 'unknown category' }]),
    ...(rule === null || rules.has(rule)
      ? []
      : [{ path: `applications.${id}.formalCheck.rule`, problem: 'unknown rule' }]),
  ]);
}
