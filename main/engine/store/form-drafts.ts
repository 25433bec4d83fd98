import { type FormDraft, formDraftSchema } from '../../../shared/contract/ballot.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

export function listFormDrafts(database: ReadableDatabase): readonly FormDraft[] {
  return rows(
    database,
    formDraftSchema,
    'SELECT application_id AS applicationId, form, content AS text FROM unsent_text ORDER BY application_id, form',
  );
}

export function putFormDraft(database: WritableDatabase, { applicationId, form, text }: FormDraft): void {
  const sql =
    'INSERT INTO unsent_text (application_id, form, content) VALUES (?, ?, ?) ON CONFLICT (application_id, form) DO UPDATE SET content = excluded.content';
  change(database, sql, applicationId, form, text);
}

export function deleteFormDraft(
  database: WritableDatabase,
  { applicationId, form }: Pick<FormDraft, 'applicationId' | 'form'>,
): void {
  change(database, 'DELETE FROM unsent_text WHERE application_id = ? AND form = ?', applicationId, form);
}
