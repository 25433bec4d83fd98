import { z } from 'zod';
import { applicationConflictSchema } from '../../../shared/formats/competition.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { applicationIdSchema, personIdSchema, sha256Schema, thumbprintSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

const conflictDecisionSchema = z.object({
  personId: personIdSchema,
  applicationId: applicationIdSchema,
  /** the known ground that is decided on: its digest, as `conflictEntry` computes it */
  entry: sha256Schema,
  decision: applicationConflictSchema.shape.decision,
  reason: z.string(),
  decidedAt: instantSchema,
});
/** What the committee decided on one known ground of a possible conflict of interest. */
export type ConflictDecision = z.infer<typeof conflictDecisionSchema>;

export function putConflictDecision(
  database: WritableDatabase,
  { personId, applicationId, entry, decision, reason, decidedAt }: ConflictDecision,
): void {
  const sql = `INSERT INTO conflict_decision (person_id, application_id, entry, decision, reason, decided_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (person_id, application_id, entry) DO UPDATE SET decision = excluded.decision, reason = excluded.reason, decided_at = excluded.decided_at`;
  change(database, sql, personId, applicationId, entry, decision, reason, decidedAt);
}

export function listConflictDecisions(database: ReadableDatabase): readonly ConflictDecision[] {
  const sql =
    'SELECT person_id, application_id, entry, decision, reason, decided_at FROM conflict_decision ORDER BY person_id, application_id, entry';
  return rows(database, conflictDecisionSchema, sql);
}

const fileChoiceSchema = z.object({ sha256: sha256Schema, reason: z.string(), chosenAt: instantSchema });
/** The chair's choice of one among conflicting files of one person. */
export type FileChoice = z.infer<typeof fileChoiceSchema>;

export function insertFileChoice(database: WritableDatabase, { sha256, reason, chosenAt }: FileChoice): void {
  change(database, 'INSERT INTO file_choice (sha256, reason, chosen_at) VALUES (?, ?, ?)', sha256, reason, chosenAt);
}

/** All choices, oldest first. */
export function listFileChoices(database: ReadableDatabase): readonly FileChoice[] {
  return rows(database, fileChoiceSchema, 'SELECT sha256, reason, chosen_at FROM file_choice ORDER BY number');
}

const setAsideSchema = z.object({ sha256: sha256Schema, reason: z.string(), setAsideAt: instantSchema });
/** A received file that the chair has set aside: it is kept and shown with its verdict, but never counted. */
export type SetAside = z.infer<typeof setAsideSchema>;

/** Does nothing if the file is already set aside. */
export function insertSetAside(database: WritableDatabase, { sha256, reason, setAsideAt }: SetAside): void {
  change(
    database,
    'INSERT INTO file_set_aside (sha256, reason, set_aside_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    sha256,
    reason,
    setAsideAt,
  );
}

export function listSetAside(database: ReadableDatabase): readonly SetAside[] {
  return rows(database, setAsideSchema, 'SELECT sha256, reason, set_aside_at FROM file_set_aside ORDER BY sha256');
}

const keyConfirmationSchema = z.object({
  personId: personIdSchema,
  thumbprint: thumbprintSchema,
  /** who compared the Prüfcode with the person */
  confirmedBy: personIdSchema.nullable(),
  /** free text: by telephone, on paper, in person */
  how: z.string().nullable(),
  confirmedAt: instantSchema,
});
/** A signing key whose Prüfcode was compared with the person. */
export type KeyConfirmation = z.infer<typeof keyConfirmationSchema>;

export function putKeyConfirmation(
  database: WritableDatabase,
  { personId, thumbprint, confirmedBy, how, confirmedAt }: KeyConfirmation,
): void {
  const sql =
    'INSERT INTO key_confirmation (person_id, thumbprint, confirmed_by, how, confirmed_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
  change(database, sql, personId, thumbprint, confirmedBy, how, confirmedAt);
}

export function listKeyConfirmations(database: ReadableDatabase): readonly KeyConfirmation[] {
  return rows(
    database,
    keyConfirmationSchema,
    'SELECT person_id, thumbprint, confirmed_by, how, confirmed_at FROM key_confirmation ORDER BY person_id, thumbprint',
  );
}
