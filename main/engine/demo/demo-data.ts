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

/** The parts of the competition that the demo needs: who is in it, and which conflicts are known. */
const competitionSchema = z.object({
  people: z.array(z.object({ id: personIdSchema, role: z.string(), votes: z.boolean() })),
  conflicts: z.array(z.object({ personId: personIdSchema, applicationId: applicationIdSchema, decision: z.string() })),
});

/** The demo's data besides its competition: invented scores, and the result computed from them elsewhere. */
const demoDataSchema = z.object({
  abstentions: z.array(
    z.object({ juror: personIdSchema, application: applicationIdSchema, reason_de: z.string(), reason_en: z.string() }),
  ),
  demo_scores: z.object({
    criteria_order: z.array(criterionIdSchema),
    /** by person, then by application */
    values: z.record(personIdSchema, z.record(applicationIdSchema, z.array(z.number()).nullable())),
  }),
  expected_result: z.object({
    ranking: z.array(standingSchema),
    not_fundable: z.array(standingSchema),
    ties_on_total: z.array(z.object({ ids: z.array(applicationIdSchema) })),
    unresolved_after_rules: z.array(z.array(applicationIdSchema)),
    winners: z.array(applicationIdSchema),
    committed_cents: z.int(),
    residual_cents: z.int(),
    first_reserve: applicationIdSchema.nullable(),
    reserve_list: z.array(applicationIdSchema),
  }),
  merge_scenarios: z.array(z.object({ id: z.string(), de: z.string(), en: z.string(), expect: z.string() })),
});
export type DemoData = z.infer<typeof demoDataSchema> & z.infer<typeof competitionSchema>;

/**
 * Reads what the demo needs besides packing its competition.
 * @throws AppError `competition-invalid` when the folder isn't the demo's
 */
export async function readDemoData(folder: string): Promise<DemoData> {
  return {
    ...(await readPart(join(folder, 'competition.json'), competitionSchema)),
    ...(await readPart(join(folder, 'demo-data.json'), demoDataSchema)),
  };
}

async function readPart<Part>(path: string, schema: z.ZodType<Part>): Promise<Part> {
  const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('competition-invalid', { path: issue?.path.join('.') ?? '', problem: 'not the demo competition' });
}
