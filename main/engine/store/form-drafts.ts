import { type FormDraft, formDraftSchema } from '../../../shared/contract/ballot.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

export function listFormDrafts(database: ReadableDatabase): readonly FormDraft[] {
  const sql = 'SELECT application_id, form, text FROM form_draft ORDER BY application_id, form';
  return rows(database, formDraftSchema, sql);
}

export function putFormDraft(database: WritableDatabase, { applicationId, form, text }: FormDraft): void {
  const sql =
    'INSERT INTO form_draft (application_id, form, text) VALUES (?, ?, ?) ON CONFLICT (application_id, form) DO UPDATE SET text = excluded.text';
  change(database, sql, applicationId, form, text);
}

export function deleteFormDraft(
  database: WritableDatabase,
  { applicationId, form }: Pick<FormDraft, 'applicationId' | 'form'>,
): void {
  change(database, 'DELETE FROM form_draft WHERE application_id = ? AND form = ?', applicationId, form);
}
