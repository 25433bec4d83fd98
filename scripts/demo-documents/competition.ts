import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The demo competition's folder: competition.json beside documents/. */
export const demoFolder = join(import.meta.dirname, '..', '..', 'resources', 'demo');

const text = z.union([z.string().transform((de) => ({ de })), z.object({ de: z.string() })]).transform(({ de }) => de);

const euros = z.int().transform((cents) => cents / 100);

const applicationSchema = z
  .object({
    id: z.string().regex(/^DMK-\d\d$/),
    title: text,
    summary: text,
    category: z.enum(['A', 'B', 'C']),
    theme: text,
    applicant: z.object({
      name: z.string(),
      type: z.string(),
      district: z.string().nullable(),
      inhabitants: z.number().int().nullable(),
    }),
    partners: z.array(z.string()),
    durationMonths: z.number().int().positive(),
    start: z.iso.date(),
    financing: z
      .object({
        totalCostCents: euros,
        requestedCents: euros,
        ownShareCents: euros,
        thirdPartyCents: euros,
        fundingRatePercent: z.number(),
      })
      .transform((financing) => ({
        total_cost_eur: financing.totalCostCents,
        requested_eur: financing.requestedCents,
        own_share_eur: financing.ownShareCents,
        third_party_eur: financing.thirdPartyCents,
        funding_rate_percent: financing.fundingRatePercent,
      })),
    receivedAt: z.iso.datetime(),
    attachments: z.array(
      z.object({
        file: z.string(),
        kind: z.enum(['application', 'financing_plan', 'council_resolution', 'partner_letters', 'annex']),
      }),
    ),
  })
  .transform(({ title, summary, theme, durationMonths, receivedAt, ...others }) => ({
    ...others,
    title_de: title,
    summary_de: summary,
    theme_de: theme,
    duration_months: durationMonths,
    received_at: receivedAt,
  }));

const competitionSchema = z.object({
  competition: z
    .object({ title: text, host: text })
    .transform(({ title, host }) => ({ title_de: title, host_de: host })),
  categories: z.array(z.object({ id: z.string(), name: text }).transform(({ id, name }) => ({ id, name_de: name }))),
  applications: z.array(applicationSchema),
});

const pagesSchema = z.object({ attachment_pages: z.record(z.string(), z.number().int().positive()) });

type Listed = z.infer<typeof competitionSchema>;
export type Attachment = Listed['applications'][number]['attachments'][number] & { readonly pages: number };
export type Application = Omit<Listed['applications'][number], 'attachments'> & { readonly attachments: Attachment[] };
export type Competition = Omit<Listed, 'applications'> & { readonly applications: Application[] };

/** Reads what the documents need of the demo: applicants, sums in euros, attachments with their page counts. */
export function readCompetition(): Competition {
  const { applications, ...others } = competitionSchema.parse(readJson('competition.json'));
  const { attachment_pages: pages } = pagesSchema.parse(readJson('demo-data.json'));
  return {
    ...others,
    applications: applications.map((application) => ({
      ...application,
      attachments: application.attachments.map((attachment) => ({
        ...attachment,
        pages: pages[attachment.file] ?? 1,
      })),
    })),
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(demoFolder, name), 'utf8'));
}
