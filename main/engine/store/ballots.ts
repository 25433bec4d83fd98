import { z } from 'zod';
import { declarationSchema } from '../../../shared/formats/scores.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { type ApplicationId, applicationIdSchema, type CriterionId, criterionIdSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, firstRow, rows, values } from './query.ts';

const ballotRowSchema = z.object({
  applicationId: applicationIdSchema,
  comment: z.string(),
  note: z.string(),
  /** the reason of an abstention; null without one */
  abstention: z.string().nullable(),
});
export type BallotRow = z.infer<typeof ballotRowSchema>;

const ratingRowSchema = z.object({
  applicationId: applicationIdSchema,
  criterionId: criterionIdSchema,
  value: z.number().nullable(),
  rationale: z.string(),
});
export type RatingRow = z.infer<typeof ratingRowSchema>;

const declarationRowSchema = declarationSchema.extend({ declaredAt: instantSchema });
export type DeclarationRow = z.infer<typeof declarationRowSchema>;

const ballotColumns = 'application_id, comment, note, abstention';
const ratingColumns = 'application_id, criterion_id, value, rationale';
const declarationColumns = 'application_id, ground, basis, statement, declared_at';

export function findBallot(database: ReadableDatabase, applicationId: ApplicationId): BallotRow | null {
  const sql = `SELECT ${ballotColumns} FROM ballot WHERE application_id = ?`;
  return firstRow(database, ballotRowSchema, sql, applicationId);
}

export function findRatings(database: ReadableDatabase, applicationId: ApplicationId): readonly RatingRow[] {
  return rows(database, ratingRowSchema, `SELECT ${ratingColumns} FROM rating WHERE application_id = ?`, applicationId);
}

/** Applications with any entry that belongs in a score file. */
export function enteredApplications(database: ReadableDatabase): readonly ApplicationId[] {
  const sql = `SELECT application_id FROM rating WHERE value IS NOT NULL OR rationale <> ''
    UNION SELECT application_id FROM ballot WHERE comment <> '' OR abstention IS NOT NULL ORDER BY application_id`;
  return values(database, applicationIdSchema, sql);
}

export function findDeclaration(database: ReadableDatabase, applicationId: ApplicationId): DeclarationRow | null {
  const sql = `SELECT ${declarationColumns} FROM declaration WHERE application_id = ?`;
  return firstRow(database, declarationRowSchema, sql, applicationId);
}

/** Writes a ballot's own texts, whole. */
export function putBallot(database: WritableDatabase, { applicationId, comment, note, abstention }: BallotRow): void {
  const sql = `INSERT INTO ballot (application_id, comment, note, abstention) VALUES (?, ?, ?, ?)
    ON CONFLICT (application_id) DO UPDATE SET comment = excluded.comment, note = excluded.note, abstention = excluded.abstention`;
  change(database, sql, applicationId, comment, note, abstention);
}

/** Writes one criterion's value and rationale. */
export function putRating(
  database: WritableDatabase,
  { applicationId, criterionId, value, rationale }: RatingRow,
): void {
  const sql = `INSERT INTO rating (application_id, criterion_id, value, rationale) VALUES (?, ?, ?, ?)
    ON CONFLICT (application_id, criterion_id) DO UPDATE SET value = excluded.value, rationale = excluded.rationale`;
  change(database, sql, applicationId, criterionId, value, rationale);
}

export function insertDeclaration(
  database: WritableDatabase,
  { applicationId, ground, basis, statement, declaredAt }: DeclarationRow,
): void {
  change(
    database,
    'INSERT INTO declaration (application_id, ground, basis, statement, declared_at) VALUES (?, ?, ?, ?, ?)',
    applicationId,
    ground,
    basis,
    statement,
    declaredAt,
  );
}

/** One criterion's row; an empty one where nothing has been entered yet. */
export function ratingOrEmpty(
  database: ReadableDatabase,
  applicationId: ApplicationId,
  criterionId: CriterionId,
): RatingRow {
  const sql = `SELECT ${ratingColumns} FROM rating WHERE application_id = ? AND criterion_id = ?`;
  return (
    firstRow(database, ratingRowSchema, sql, applicationId, criterionId) ?? {
      applicationId,
      criterionId,
      value: null,
      rationale: '',
    }
  );
}
