import { referencesTo, repetitions } from './check-references.ts';
import type { CheckedParts } from './checked-parts.ts';
import type { Finding } from './finding.ts';
import { shown } from './written.ts';

type CheckedRules = NonNullable<CheckedParts['rules']>;

/** Rules that can never be met, or that name something missing. */
export function ruleFindings(parts: CheckedParts): readonly Finding[] {
  const { rules = {}, people } = parts;
  const { totalThreshold, tieBreak = [] } = rules;
  const findings: Finding[] = [];
  if (typeof totalThreshold === 'number' && totalThreshold > 100)
    findings.push({
      kind: 'threshold-unreachable',
      path: ['rules', 'totalThreshold'],
      found: totalThreshold,
      highest: 100,
    });
  return [...findings, ...(people === undefined ? [] : voteFindings(rules, people)), ...tieFindings(tieBreak, parts)];
}

function voteFindings(
  { minValidVotes = 0, quorum: { moreThan = '0/1', atLeast = 0 } = {} }: CheckedRules,
  people: NonNullable<CheckedParts['people']>,
): readonly Finding[] {
  // A person whose `votes` can't be read counts as a voter.
  const voters = people.filter(({ votes }) => votes !== false).length;
  const [numerator = 0, denominator = 1] = moreThan.split('/').map(Number);
  const findings: Finding[] = [];
  if (minValidVotes > voters)
    findings.push({ kind: 'votes-unreachable', path: ['rules', 'minValidVotes'], found: minValidVotes, voters });
  if (atLeast > voters)
    findings.push({ kind: 'quorum-unreachable', path: ['rules', 'quorum', 'atLeast'], found: atLeast, voters });
  if (numerator >= denominator)
    findings.push({ kind: 'quorum-share', path: ['rules', 'quorum', 'moreThan'], found: shown(moreThan) });
  return findings;
}

function tieFindings(steps: NonNullable<CheckedRules['tieBreak']>, parts: CheckedParts): readonly Finding[] {
  const informing = (parts.criteria ?? []).flatMap(({ id, informationOnly }) => (informationOnly === true ? id : []));
  const byInformation = new Set(informing);
  const askCriterion = referencesTo('criteria', parts);
  const isRepeated = repetitions();
  return steps.flatMap(({ by, criterionId }, index): readonly Finding[] => {
    const path = ['rules', 'tieBreak', index];
    if (by === 'vote') return isRepeated('') ? [{ kind: 'tie-break-vote-twice', path }] : [];
    if (criterionId === undefined) return [];
    const at = [...path, 'criterionId'];
    if (isRepeated(`:${criterionId}`)) return [{ kind: 'duplicate-value', path: at, value: shown(criterionId) }];
    return byInformation.has(criterionId)
      ? [{ kind: 'tie-break-of-information', path: at, id: shown(criterionId) }]
      : askCriterion(criterionId, at);
  });
}
