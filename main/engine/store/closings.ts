import { z } from 'zod';
import { verdictSchema } from '../../../shared/formats/scores.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { personIdSchema, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

const closingSchema = z.object({
  number: z.int(),
  closedAt: instantSchema,
  setSha256: sha256Schema,
  /** null for the first closing */
  reason: z.string().nullable(),
  /** the number of its entry in the action log */
  n: z.int(),
});
/** A closing of the intake: from here on, the set of files received is fixed. */
export type Closing = z.infer<typeof closingSchema>;

const closedInputSchema = z.object({
  sha256: sha256Schema,
  personId: personIdSchema.nullable(),
  sequence: z.int().nullable(),
  verdict: z.union([verdictSchema.exclude(['duplicate']), z.literal('transcript')]),
  /** the state of the file in its person's chain; null for what isn't in one */
  chain: z.enum(['sound', 'broken', 'conflicting', 'lost']).nullable(),
  setAside: z.union([z.literal(0), z.literal(1)]),
});
/** A file or transcript as a closing found it. */
export type ClosedInput = z.infer<typeof closedInputSchema>;

export function insertClosing(
  database: WritableDatabase,
  { number, closedAt, setSha256, reason, n }: Closing,
  inputs: readonly ClosedInput[],
): void {
  const sql = 'INSERT INTO intake_closing (number, closed_at, set_sha256, reason, n) VALUES (?, ?, ?, ?, ?)';
  change(database, sql, number, closedAt, setSha256, reason, n);
  for (const { sha256, personId, sequence, verdict, chain, setAside } of inputs)
    change(
      database,
      'INSERT INTO closed_input (closing, sha256, person_id, sequence, verdict, chain, set_aside) VALUES (?, ?, ?, ?, ?, ?, ?)',
      number,
      sha256,
      personId,
      sequence,
      verdict,
      chain,
      setAside,
    );
}

/** All closings, oldest first. */
export function listClosings(database: ReadableDatabase): readonly Closing[] {
  const sql = 'SELECT number, closed_at, set_sha256, reason, n FROM intake_closing ORDER BY number';
  return rows(database, closingSchema, sql);
}

/** What a closing found, ordered by digest. */
export function listClosedInputs(database: ReadableDatabase, closing: number): readonly ClosedInput[] {
  const sql =
    'SELECT sha256, person_id, sequence, verdict, chain, set_aside FROM closed_input WHERE closing = ? ORDER BY sha256';
  return rows(database, closedInputSchema, sql, closing);
}
