import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';

/** competition.json as an office writes it: snake_case, texts as `…_de` and `…_en`. What isn't named here is not packed. */

const money = z.number();
const optionalText = z.string().nullish();

const criterion = z.object({
  id: z.string(),
  weight: z.number(),
  min_mean: z.number().nullish(),
  name_de: z.string(),
  name_en: optionalText,
  question_de: z.string(),
  question_en: optionalText,
  anchors: z.array(z.object({ value: z.number(), de: z.string(), en: optionalText })).default([]),
});

const application = z.object({
  id: z.string(),
  title_de: z.string(),
  title_en: optionalText,
  summary_de: z.string().default(''),
  summary_en: optionalText,
  category: z.string(),
  theme_de: z.string().default(''),
  theme_en: optionalText,
  applicant: z.object({
    name: z.string(),
    type: z.string(),
    district: z.string().nullish(),
    inhabitants: z.number().nullish(),
  }),
  partners: z.array(z.string()).default([]),
  duration_months: z.number(),
  start: z.string(),
  financing: z.object({
    total_cost_eur: money,
    requested_eur: money,
    own_share_eur: money,
    third_party_eur: money,
    funding_rate_percent: z.number(),
  }),
  received_at: z.string(),
  attachments: z.array(z.object({ file: z.string(), kind: z.string() })).default([]),
  attachment_note: optionalText,
  formal_check: z.object({ status: z.string(), rule: optionalText, reason_de: optionalText, reason_en: optionalText }),
});

/** Rules as texts, as the demo has them, or already structured as in a manifest. */
const rules = z.object({
  formula: z.string().default(''),
  abstention: z.string().default(''),
  award: z.string().default(''),
  total_threshold: z.number().nullish(),
  min_valid_votes: z.number().default(1),
  quorum: z.union([z.string(), z.object({ more_than: z.string(), at_least: z.number() })]),
  rationale_required_when: optionalText,
  rationale_required: z
    .object({ at_most: z.number().nullish(), at_least: z.number().nullish(), comment: z.boolean().default(false) })
    .optional(),
  tie_break: z.array(z.string()).default([]),
});

export const competitionFileSchema = z.object({
  competition: z.object({
    title_de: z.string(),
    title_en: optionalText,
    host_de: z.string(),
    host_en: optionalText,
    deadline: z.string(),
    jury_session: z.string(),
    budget_eur: money,
    max_award_eur: money,
    target_winners: z.number(),
    currency: z.string().default('EUR'),
    language: z.string().default('de'),
  }),
  categories: z.array(z.object({ id: z.string(), name_de: z.string(), name_en: optionalText })),
  formal_rules: z.array(z.object({ id: z.string(), de: z.string(), en: optionalText })).default([]),
  scale: z.array(
    z.object({
      value: z.number(),
      label_de: z.string(),
      label_en: optionalText,
      anchor_de: z.string().default(''),
      anchor_en: optionalText,
    }),
  ),
  criteria: z.array(criterion),
  rules,
  jury: z.array(
    z.object({ id: z.string(), role: z.string(), votes: z.boolean(), name_de: z.string(), name_en: optionalText }),
  ),
  applications: z.array(application),
  conflicts: z
    .array(
      z.object({
        juror: z.string(),
        application: z.string(),
        ground_de: z.string(),
        ground_en: optionalText,
        basis: z.string().default(''),
        decision: z.string().nullish(),
      }),
    )
    .default([]),
});
export type CompetitionFile = z.infer<typeof competitionFileSchema>;

/** The failure of a competition.json that can't be packed. */
export function invalid(path: string, problem: string): AppError {
  return new AppError('competition-invalid', { path, problem });
}
