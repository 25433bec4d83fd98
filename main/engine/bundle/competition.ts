import { z } from 'zod';
import { exactOf, sumOf, zero } from '../../../shared/domain/fraction.ts';
import {
  applicationSchema,
  categorySchema,
  competitionSchema,
  criterionSchema,
  formalRuleSchema,
  knownConflictSchema,
  personSchema,
  rulesSchema,
  scaleStepSchema,
} from '../../../shared/formats/competition.ts';
import { applicationIdSchema } from '../../../shared/ids.ts';
import { type CompetitionFile, invalid } from './competition-file.ts';
import { readRules } from './competition-rules.ts';

/** A whole competition, as the office knows it: what every recipient's view is cut from. */
export const wholeCompetitionSchema = z.strictObject({
  competition: competitionSchema,
  categories: z.array(categorySchema).min(1),
  formalRules: z.array(formalRuleSchema),
  scale: z.array(scaleStepSchema).min(2),
  criteria: z.array(criterionSchema).min(1),
  rules: rulesSchema,
  people: z.array(personSchema).min(1),
  applications: z.array(applicationSchema.omit({ withheld: true, conflicts: true })).min(1),
  conflicts: z.array(knownConflictSchema.extend({ applicationId: applicationIdSchema })),
});
export type WholeCompetition = z.infer<typeof wholeCompetitionSchema>;

/**
 * Turns the office's file into the competition's own objects and checks that they fit together.
 * @throws AppError `competition-invalid` with the `path` of the member and the `problem`
 */
export function competitionFrom(file: CompetitionFile): WholeCompetition {
  const parsed = wholeCompetitionSchema.safeParse({
    competition: competitionPart(file.competition),
    categories: file.categories.map(({ id, name_de, name_en }) => ({ id, name: text(name_de, name_en) })),
    formalRules: file.formal_rules.map(({ id, de, en }) => ({ id, text: text(de, en) })),
    scale: file.scale.map(({ value, label_de, label_en, anchor_de, anchor_en }) => ({
      value,
      label: text(label_de, label_en),
      anchor: text(anchor_de, anchor_en),
    })),
    criteria: file.criteria.map(criterionPart),
    rules: readRules(file),
    people: file.jury.map(({ id, role, votes, name_de, name_en }) => ({
      id,
      role,
      votes,
      name: text(name_de, name_en),
    })),
    applications: file.applications.map(applicationPart),
    conflicts: file.conflicts.map(({ juror, application, ground_de, ground_en, basis, decision }) => ({
      personId: juror,
      applicationId: application,
      ground: text(ground_de, ground_en),
      basis,
      decision: decision ?? 'declared',
    })),
  });
  if (!parsed.success)
    throw invalid(parsed.error.issues[0]?.path.join('.') ?? '', parsed.error.issues[0]?.message ?? '');
  checkReferences(parsed.data);
  return parsed.data;
}

function text(de: string, en: string | null | undefined): { de: string; en: string } {
  return { de, en: en ?? de };
}

/** RFC 3339 with any offset to UTC. */
function utc(instant: string, path: string): string {
  const parsed = z.iso.datetime({ offset: true }).safeParse(instant);
  if (!parsed.success) throw invalid(path, 'not a time with an offset');
  return new Date(parsed.data).toISOString().replace('.000Z', 'Z');
}

function competitionPart(part: CompetitionFile['competition']): unknown {
  return {
    title: text(part.title_de, part.title_en),
    host: text(part.host_de, part.host_en),
    deadline: utc(part.deadline, 'competition.deadline'),
    jurySession: utc(part.jury_session, 'competition.jury_session'),
    budgetCents: part.budget_eur,
    maxAwardCents: part.max_award_eur,
    targetWinners: part.target_winners,
    currency: part.currency,
    language: part.language,
  };
}

function criterionPart(part: CompetitionFile['criteria'][number]): unknown {
  return {
    id: part.id,
    weight: part.weight,
    minMean: part.min_mean ?? null,
    name: text(part.name_de, part.name_en),
    question: text(part.question_de, part.question_en),
    anchors: part.anchors.map(({ value, de, en }) => ({ value, text: text(de, en) })),
  };
}

function applicationPart(part: CompetitionFile['applications'][number]): unknown {
  const { applicant, financing, formal_check: check } = part;
  return {
    id: part.id,
    title: text(part.title_de, part.title_en),
    summary: text(part.summary_de, part.summary_en),
    category: part.category,
    theme: text(part.theme_de, part.theme_en),
    applicant: {
      name: applicant.name,
      type: applicant.type,
      district: applicant.district ?? null,
      inhabitants: applicant.inhabitants ?? null,
    },
    partners: part.partners,
    durationMonths: part.duration_months,
    start: part.start,
    financing: {
      totalCostCents: financing.total_cost_eur,
      requestedCents: financing.requested_eur,
      ownShareCents: financing.own_share_eur,
      thirdPartyCents: financing.third_party_eur,
      fundingRatePercent: financing.funding_rate_percent,
    },
    receivedAt: utc(part.received_at, `applications.${part.id}.received_at`),
    attachmentNote: part.attachment_note ?? null,
    formalCheck: {
      status: check.status,
      rule: check.rule ?? null,
      reason: (check.reason_de ?? null) === null ? null : text(check.reason_de ?? '', check.reason_en),
    },
  };
}

function checkReferences({
  categories,
  formalRules,
  scale,
  criteria,
  rules,
  people,
  applications,
  conflicts,
}: WholeCompetition): void {
  const ids = {
    category: idSet(categories, 'categories'),
    rule: idSet(formalRules, 'formal_rules'),
    criterion: idSet(criteria, 'criteria'),
  };
  const personIds = idSet(people, 'jury');
  const applicationIds = idSet(applications, 'applications');
  if (new Set(scale.map(({ value }) => value)).size !== scale.length) throw invalid('scale', 'a value stands twice');
  if (!scale.some(({ value }) => value > 0)) throw invalid('scale', 'no step above zero');
  if (
    !sumOf(criteria.map(({ weight }) => exactOf(weight)))
      .sub(100)
      .equals(zero)
  )
    throw invalid('criteria', 'the weights do not sum to 100');
  for (const step of rules.tieBreak)
    if (step.by === 'criterion' && !ids.criterion.has(step.criterionId))
      throw invalid('rules.tie_break', `unknown criterion ${step.criterionId}`);
  for (const { id, category, formalCheck } of applications) {
    if (!ids.category.has(category)) throw invalid(`applications.${id}.category`, 'unknown category');
    if (formalCheck.rule !== null && !ids.rule.has(formalCheck.rule))
      throw invalid(`applications.${id}.formal_check.rule`, 'unknown rule');
  }
  for (const { personId, applicationId } of conflicts) {
    if (!personIds.has(personId) || !applicationIds.has(applicationId))
      throw invalid('conflicts', `${personId} and ${applicationId} are not both known`);
  }
  if (!people.some(({ role }) => role === 'chair')) throw invalid('jury', 'nobody is the chair');
}

function idSet(list: readonly { readonly id: string }[], path: string): ReadonlySet<string> {
  const ids = new Set(list.map(({ id }) => id));
  if (ids.size !== list.length) throw invalid(path, 'an id stands twice');
  return ids;
}
