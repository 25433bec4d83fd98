import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The demo competition's folder: competition.json beside documents/. */
export const demoFolder = join(import.meta.dirname, '..', '..', 'resources', 'demo');

const attachmentSchema = z.object({
  file: z.string(),
  kind: z.enum(['application', 'financing_plan', 'council_resolution', 'partner_letters', 'annex']),
  pages: z.number().int().positive(),
});

const applicationSchema = z.object({
  id: z.string().regex(/^DMK-\d\d$/),
  title_de: z.string(),
  summary_de: z.string(),
  category: z.enum(['A', 'B', 'C']),
  theme_de: z.string(),
  applicant: z.object({
    name: z.string(),
    type: z.string(),
    district: z.string().nullable(),
    inhabitants: z.number().int().nullable(),
  }),
  partners: z.array(z.string()),
  duration_months: z.number().int().positive(),
  start: z.iso.date(),
  financing: z.object({
    total_cost_eur: z.number().int(),
    requested_eur: z.number().int(),
    own_share_eur: z.number().int(),
    third_party_eur: z.number().int(),
    funding_rate_percent: z.number(),
  }),
  received_at: z.iso.datetime({ offset: true }),
  attachments: z.array(attachmentSchema),
});

const competitionSchema = z.object({
  competition: z.object({ title_de: z.string(), host_de: z.string() }),
  categories: z.array(z.object({ id: z.string(), name_de: z.string() })),
  applications: z.array(applicationSchema),
});

export type Attachment = z.infer<typeof attachmentSchema>;
export type Application = z.infer<typeof applicationSchema>;
export type Competition = z.infer<typeof competitionSchema>;

/** Reads what the documents need of competition.json: applicants, sums, attachments with their page counts. */
export function readCompetition(): Competition {
  return competitionSchema.parse(JSON.parse(readFileSync(join(demoFolder, 'competition.json'), 'utf8')));
}
