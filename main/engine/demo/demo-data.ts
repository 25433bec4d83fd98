import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { applicationIdSchema, criterionIdSchema, personIdSchema } from '../../../shared/ids.ts';
import { AppError } from '../../../shared/errors.ts';

const standingSchema = z.object({
  rank: z.int().nullable(),
  id: applicationIdSchema,
  valid_votes: z.int(),
  total_exact: z.string(),
  failed: z.array(z.string()),
});

/** The parts of the demo's competition.json that aren't packed: made-up scores, and the result computed from them elsewhere. */
const demoDataSchema = z.object({
  jury: z.array(z.object({ id: personIdSchema, role: z.string(), votes: z.boolean() })),
  abstentions: z.array(
    z.object({ juror: personIdSchema, application: applicationIdSchema, reason_de: z.string(), reason_en: z.string() }),
  ),
  conflicts: z.array(z.object({ juror: personIdSchema, application: applicationIdSchema, decision: z.string() })),
  demo_scores: z.object({
    criteria_order: z.array(criterionIdSchema),
    /** person, then application */
    values: z.record(personIdSchema, z.record(applicationIdSchema, z.array(z.number()).nullable())),
  }),
  expected_result: z.object({
    ranking: z.array(standingSchema),
    not_fundable: z.array(standingSchema),
    ties_on_total: z.array(z.object({ ids: z.array(applicationIdSchema) })),
    unresolved_after_rules: z.array(z.array(applicationIdSchema)),
    winners: z.array(applicationIdSchema),
    committed_eur: z.number(),
    residual_eur: z.number(),
    first_reserve: applicationIdSchema.nullable(),
    reserve_list: z.array(applicationIdSchema),
  }),
  merge_scenarios: z.array(z.object({ id: z.string(), de: z.string(), en: z.string(), expect: z.string() })),
});
export type DemoData = z.infer<typeof demoDataSchema>;

/**
 * Reads what the demo needs beside the competition itself.
 * @throws AppError `competition-invalid` when the folder isn't the demo's
 */
export async function readDemoData(folder: string): Promise<DemoData> {
  const parsed = demoDataSchema.safeParse(JSON.parse(await readFile(join(folder, 'competition.json'), 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('competition-invalid', { path: issue?.path.join('.') ?? '', problem: 'not the demo competition' });
}
