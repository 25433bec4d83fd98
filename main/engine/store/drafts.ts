import { z } from 'zod';
import { type DraftText, draftTextSchema } from '../../../shared/contract/ballot.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

const rowSchema = z.object({ ...draftTextSchema.shape, typedAt: instantSchema });
export type DraftRow = z.infer<typeof rowSchema>;
type Place = Pick<DraftText, 'applicationId' | 'criterionId'> & { readonly field: string };

/** Keeps a text that is being typed, in place of an earlier draft of the same field. */
export function putDraft(
  database: WritableDatabase,
  { applicationId, field, criterionId, text }: DraftText,
  typedAt: Instant,
): void {
  const sql = `INSERT INTO draft (application_id, field, criterion_id, text, typed_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (application_id, field, criterion_id) DO UPDATE SET text = excluded.text, typed_at = excluded.typed_at`;
  change(database, sql, applicationId, field, criterionId ?? '', text, typedAt);
}

/** Deletes a field's draft, which has become part of the ballot. */
export function deleteDraft(database: WritableDatabase, { applicationId, field, criterionId }: Place): void {
  change(
    database,
    'DELETE FROM draft WHERE application_id = ? AND field = ? AND criterion_id = ?',
    applicationId,
    field,
    criterionId ?? '',
  );
}

/** Texts that were still being typed, oldest first. */
export function listDrafts(database: ReadableDatabase): readonly DraftRow[] {
  const sql = `SELECT application_id, field, nullif(criterion_id, '') AS criterion_id, text, typed_at FROM draft ORDER BY typed_at`;
  return rows(database, rowSchema, sql);
}
