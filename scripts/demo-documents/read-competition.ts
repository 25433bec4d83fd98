import { readFileSync } from 'node:fs'
import { z } from 'zod'

const attachment = z.object({
  file: z.string(),
  kind: z.enum(['application', 'financing_plan', 'council_resolution', 'partner_letters', 'annex']),
  pages: z.int().positive(),
})
const application = z.object({
  id: z.string().regex(/^[A-Z]+-\d+$/),
  title_de: z.string(),
  summary_de: z.string(),
  category: z.enum(['A', 'B', 'C']),
  theme_de: z.string(),
  applicant: z.object({
    name: z.string(),
    type: z.string(),
    district: z.string().nullable(),
    inhabitants: z.int().nullable(),
  }),
  partners: z.array(z.string()),
  duration_months: z.int().positive(),
  financing: z.object({
    total_cost_eur: z.int(),
    requested_eur: z.int(),
    own_share_eur: z.int(),
    third_party_eur: z.int(),
  }),
  attachments: z.array(attachment),
})
const competition = z.object({
  categories: z.array(z.object({ id: z.string(), name_de: z.string() })),
  applications: z.array(application),
})

export type DemoAttachment = z.infer<typeof attachment>
export type DemoApplication = z.infer<typeof application>
export type DemoCompetition = z.infer<typeof competition>

/** The part of the invented competition that its documents are written from. */
export function readCompetition(): DemoCompetition {
  const file = new URL('../../resources/demo/competition.json', import.meta.url)
  return competition.parse(JSON.parse(readFileSync(file, 'utf8')))
}
