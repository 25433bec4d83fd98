import { type CompetitionFile, invalid } from './competition-file.ts';

type RulesPart = CompetitionFile['rules'];

/**
 * Reads the rules that the app must apply. Where they are texts, only texts of a small grammar are understood (docs/cli.md):
 * a rule that was guessed would decide about money.
 * @throws AppError `competition-invalid`
 */
export function readRules({ rules, scale, criteria }: CompetitionFile): unknown {
  return {
    formula: rules.formula,
    abstention: rules.abstention,
    award: rules.award,
    totalThreshold: rules.total_threshold ?? null,
    minValidVotes: rules.min_valid_votes,
    quorum: readQuorum(rules.quorum),
    rationaleRequired: readRationale(
      rules,
      scale.map(({ value }) => value),
    ),
    tieBreak: readTieBreak(
      rules.tie_break,
      criteria.map(({ id }) => id),
    ),
  };
}

function readQuorum(quorum: RulesPart['quorum']): unknown {
  if (typeof quorum !== 'string') return { moreThan: quorum.more_than, atLeast: quorum.at_least };
  const found = /^more than half of (?:the )?voting members(?: and at least (\d+))?$/i.exec(quorum.trim());
  if (found === null) throw invalid('rules.quorum', 'not understood');
  return { moreThan: '1/2', atLeast: Number(found[1] ?? 1) };
}

function readRationale(
  { rationale_required: structured, rationale_required_when: rule }: RulesPart,
  steps: readonly number[],
): unknown {
  if (structured !== undefined)
    return { atMost: structured.at_most ?? null, atLeast: structured.at_least ?? null, comment: structured.comment };
  const [scores = '', ...comments] = (rule ?? '').split(/,?\s*\band for every application as overall comment\b/i);
  if (comments.some((rest) => rest.trim() !== '')) throw invalid('rules.rationale_required_when', 'not understood');
  const required = steps.filter((step) => scores.trim() !== '' && comparisons(scores).some((matches) => matches(step)));
  return { ...bandOf(required, steps), comment: comments.length > 0 };
}

type Comparison = (score: number) => boolean;

const operators: Readonly<Record<string, (bound: number) => Comparison>> = {
  '<=': (bound) => (score) => score <= bound,
  '<': (bound) => (score) => score < bound,
  '>=': (bound) => (score) => score >= bound,
  '>': (bound) => (score) => score > bound,
  '=': (bound) => (score) => score === bound,
  '==': (bound) => (score) => score === bound,
};

function comparisons(rule: string): readonly Comparison[] {
  return rule.split(/\bor\b/i).map((part) => {
    const found = /^\s*score\s*(<=|<|>=|>|==|=)\s*(-?\d+(?:\.\d+)?)\s*$/i.exec(part);
    const operator = operators[found?.[1] ?? ''];
    if (found === null || operator === undefined) throw invalid('rules.rationale_required_when', 'not understood');
    return operator(Number(found[2]));
  });
}

/** The steps that need a rationale must lie at the scale's ends: below one bound and above another. */
function bandOf(
  required: readonly number[],
  steps: readonly number[],
): { atMost: number | null; atLeast: number | null } {
  const free = steps.filter((step) => !required.includes(step));
  const low = required.filter((step) => free.every((other) => step < other));
  const high = required.filter((step) => !low.includes(step));
  if (high.some((step) => free.some((other) => step < other)))
    throw invalid('rules.rationale_required_when', 'a rationale in the middle of the scale');
  return { atMost: low.length > 0 ? Math.max(...low) : null, atLeast: high.length > 0 ? Math.min(...high) : null };
}

function readTieBreak(steps: readonly string[], criterionIds: readonly string[]): unknown {
  return steps.map((step, position) => {
    if (criterionIds.includes(step)) return { by: 'criterion', criterionId: step };
    if (position === steps.length - 1 && /^jury vote\b/i.test(step))
      return { by: 'vote', onEqualVotes: /chair decides on equal votes/i.test(step) ? 'chair' : 'rejected' };
    throw invalid(`rules.tie_break.${position}`, 'neither a criterion nor a jury vote at the end');
  });
}
