import { z } from 'zod';
import { knownConflictSchema } from '../../../shared/formats/competition.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { applicationIdSchema, personIdSchema, sha256Schema, thumbprintSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

const conflictDecisionSchema = z.object({
  personId: personIdSchema,
  applicationId: applicationIdSchema,
  decision: knownConflictSchema.shape.decision,
  reason: z.string(),
  decidedAt: instantSchema,
});
/** What the committee decided on a possible conflict of interest. */
export type ConflictDecision = z.infer<typeof conflictDecisionSchema>;

export function putConflictDecision(
  database: WritableDatabase,
  { personId, applicationId, decision, reason, decidedAt }: ConflictDecision,
): void {
  const sql = `INSERT INTO conflict_decision (person_id, application_id, decision, reason, decided_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (person_id, application_id) DO UPDATE SET decision = excluded.decision, reason = excluded.reason, decided_at = excluded.decided_at`;
  change(database, sql, personId, applicationId, decision, reason, decidedAt);
}

export function listConflictDecisions(database: ReadableDatabase): readonly ConflictDecision[] {
  const sql =
    'SELECT person_id, application_id, decision, reason, decided_at FROM conflict_decision ORDER BY person_id, application_id';
  return rows(database, conflictDecisionSchema, sql);
}

const fileChoiceSchema = z.object({
  personId: personIdSchema,
  sequence: z.int(),
  sha256: sha256Schema,
  chosenAt: instantSchema,
});
/** The chair's choice between conflicting files of one person and sequence. */
export type FileChoice = z.infer<typeof fileChoiceSchema>;

export function putFileChoice(database: WritableDatabase, { personId, sequence, sha256, chosenAt }: FileChoice): void {
  const sql = `INSERT INTO file_choice (person_id, sequence, sha256, chosen_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (person_id, sequence) DO UPDATE SET sha256 = excluded.sha256, chosen_at = excluded.chosen_at`;
  change(database, sql, personId, sequence, sha256, chosenAt);
}

export function listFileChoices(database: ReadableDatabase): readonly FileChoice[] {
  return rows(
    database,
    fileChoiceSchema,
    'SELECT person_id, sequence, sha256, chosen_at FROM file_choice ORDER BY person_id, sequence',
  );
}

const keyConfirmationSchema = z.object({
  personId: personIdSchema,
  thumbprint: thumbprintSchema,
  confirmedAt: instantSchema,
});
/** A signing key whose fingerprint the chair compared with the person. */
export type KeyConfirmation = z.infer<typeof keyConfirmationSchema>;

export function putKeyConfirmation(
  database: WritableDatabase,
  { personId, thumbprint, confirmedAt }: KeyConfirmation,
): void {
  change(
    database,
    'INSERT INTO key_confirmation (person_id, thumbprint, confirmed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    personId,
    thumbprint,
    confirmedAt,
  );
}

export function listKeyConfirmations(database: ReadableDatabase): readonly KeyConfirmation[] {
  return rows(
    database,
    keyConfirmationSchema,
    'SELECT person_id, thumbprint, confirmed_at FROM key_confirmation ORDER BY person_id, thumbprint',
  );
}
