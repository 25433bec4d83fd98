import { foldedName } from '../../../shared/file-names.ts';
import { exactOf, sumOf, zero } from '../../../shared/domain/fraction.ts';
import type { Finding, Path } from './finding.ts';
import { referencesTo, repetitions } from './check-references.ts';
import { ruleFindings } from './check-rules.ts';
import type { CheckedConflict, CheckedCriterion, CheckedParts } from './checked-parts.ts';
import { shown } from './written.ts';

/**
 * Whether a competition makes sense (FORMATS section 1, "sense"). Packers and readers use the same check, so that they
 * accept the same. Parts that are missing or have the wrong shape are skipped.
 */
export function senseFindings(parts: CheckedParts): readonly Finding[] {
  return [
    ...repeatedIds(parts),
    ...chairFindings(parts),
    ...scaleFindings(parts),
    ...criteriaFindings(parts),
    ...weightFindings(parts),
    ...ruleFindings(parts),
    ...referenceFindings(parts),
  ];
}

/** The same checks for the conflicts that an office knows. */
export function conflictFindings(
  conflicts: readonly CheckedConflict[],
  { people, applications }: Pick<CheckedParts, 'people' | 'applications'>,
): readonly Finding[] {
  const seen = new Map<string, CheckedConflict>();
  const lists = { categories: [], formalRules: [], criteria: [], people, applications };
  const [askPerson, askApplication] = [referencesTo('people', lists), referencesTo('applications', lists)];
  return conflicts.flatMap((conflict, index): readonly Finding[] => {
    const { personId, applicationId, decision } = conflict;
    const path = ['conflicts', index];
    const unknown = [
      ...askPerson(personId, [...path, 'personId']),
      ...askApplication(applicationId, [...path, 'applicationId']),
    ];
    if (personId === undefined || applicationId === undefined) return unknown;
    const pair = JSON.stringify([personId, applicationId]);
    const before = seen.get(pair);
    if (before === undefined) {
      seen.set(pair, conflict);
      return unknown;
    }
    const kind = before.decision === decision ? 'conflict-twice' : 'conflicts-contradict';
    return [...unknown, { kind, path, person: shown(personId), application: shown(applicationId) }];
  });
}

/** Ids that are repeated, or that some file systems couldn't tell apart. */
function repeatedIds({ categories, formalRules, criteria, people, applications }: CheckedParts): readonly Finding[] {
  return Object.entries({ categories, formalRules, criteria, people, applications }).flatMap(([name, list = []]) => {
    const seen = new Map<string, { readonly id: string; readonly first: string }>();
    return list.flatMap(({ id }, index): readonly Finding[] => {
      if (id === undefined) return [];
      const folded = foldedName(id);
      const before = seen.get(folded);
      if (before === undefined) {
        seen.set(folded, { id, first: `${name}[${String(index)}]` });
        return [];
      }
      const kind = before.id === id ? 'duplicate-id' : 'case-twins';
      return [{ kind, path: [name, index, 'id'], id: shown(id), first: `${before.first} (${shown(before.id)})` }];
    });
  });
}

function chairFindings({ people }: CheckedParts): readonly Finding[] {
  const isLeft = people?.every(({ role }) => role !== undefined && role !== 'chair');
  return isLeft === true ? [{ kind: 'nobody-chairs', path: ['people'] }] : [];
}

function scaleFindings({ scale = [] }: CheckedParts): readonly Finding[] {
  const isRepeated = repetitions();
  const findings = scale.flatMap(({ value }, index): readonly Finding[] =>
    value !== undefined && isRepeated(value)
      ? [{ kind: 'duplicate-value', path: ['scale', index, 'value'], value: String(value) }]
      : [],
  );
  const highest = highestOf(scale);
  return highest !== null && highest <= 0 ? [...findings, { kind: 'no-positive-step', path: ['scale'] }] : findings;
}

/** null where not all steps are known */
function highestOf(scale: NonNullable<CheckedParts['scale']>): number | null {
  const values = scale.flatMap(({ value }) => value ?? []);
  if (values.length === 0 || values.length < scale.length) return null;
  return values.reduce((highest, value) => Math.max(highest, value));
}

interface Scale {
  readonly highest: number;
  readonly steps: ReadonlySet<number>;
}

function criteriaFindings({ criteria = [], scale = [] }: CheckedParts): readonly Finding[] {
  const highest = highestOf(scale);
  const whole = highest === null ? null : { highest, steps: new Set(scale.flatMap(({ value }) => value ?? [])) };
  return criteria.flatMap((criterion, index) => criterionFindings(criterion, ['criteria', index], whole));
}

function criterionFindings(
  { weight, informationOnly, minMean, anchors = [] }: CheckedCriterion,
  path: Path,
  scale: Scale | null,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (informationOnly === true && weight !== undefined && weight !== 0)
    findings.push({ kind: 'weight-of-information', path: [...path, 'weight'] });
  if (informationOnly === false && weight === 0) findings.push({ kind: 'weight-missing', path: [...path, 'weight'] });
  if (typeof minMean === 'number' && informationOnly === true)
    findings.push({ kind: 'threshold-of-information', path: [...path, 'minMean'] });
  else if (typeof minMean === 'number' && scale !== null && minMean > scale.highest)
    findings.push({
      kind: 'threshold-unreachable',
      path: [...path, 'minMean'],
      found: minMean,
      highest: scale.highest,
    });
  return [...findings, ...(scale === null ? [] : anchorFindings(anchors, [...path, 'anchors'], scale))];
}

/** of a scale, as many as a message can name */
const namedSteps = 20;

function anchorFindings(
  anchors: NonNullable<CheckedCriterion['anchors']>,
  path: Path,
  { steps }: Scale,
): readonly Finding[] {
  const isRepeated = repetitions();
  return anchors.flatMap(({ value }, index): readonly Finding[] => {
    if (value === undefined) return [];
    const at = [...path, index, 'value'];
    if (!steps.has(value))
      return [{ kind: 'anchor-beside-scale', path: at, value, steps: [...steps].slice(0, namedSteps) }];
    return isRepeated(value) ? [{ kind: 'duplicate-value', path: at, value: String(value) }] : [];
  });
}

function weightFindings({ criteria = [] }: CheckedParts): readonly Finding[] {
  const weights = criteria.flatMap(({ weight }) => weight ?? []);
  if (weights.length === 0 || weights.length < criteria.length) return [];
  const sum = sumOf(weights.map(exactOf));
  return sum.sub(100).equals(zero) ? [] : [{ kind: 'weights-sum', path: ['criteria'], sum: sum.toString() }];
}

function referenceFindings(parts: CheckedParts): readonly Finding[] {
  const [askCategory, askRule] = [referencesTo('categories', parts), referencesTo('formalRules', parts)];
  return (parts.applications ?? []).flatMap(({ category, formalCheck }, index) => {
    const path = ['applications', index];
    return [
      ...askCategory(category, [...path, 'category']),
      ...askRule(formalCheck?.rule, [...path, 'formalCheck', 'rule']),
    ];
  });
}
