import { type UnsentText, unsentTextSchema } from '../../../shared/contract/ballot.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

export function listUnsentTexts(database: ReadableDatabase): readonly UnsentText[] {
  return rows(
    database,
    unsentTextSchema,
    'SELECT application_id AS applicationId, form, content AS text FROM unsent_text ORDER BY application_id, form',
  );
}

export function putUnsentText(database: WritableDatabase, { applicationId, form, text }: UnsentText): void {
  const sql =
    'INSERT INTO unsent_text (application_id, form, content) VALUES (?, ?, ?) ON CONFLICT (application_id, form) DO UPDATE SET content = excluded.content';
  change(database, sql, applicationId, form, text);
}

export function deleteUnsentText(
  database: WritableDatabase,
  { applicationId, form }: Pick<UnsentText, 'applicationId' | 'form'>,
): void {
  change(database, 'DELETE FROM unsent_text WHERE application_id = ? AND form = ?', applicationId, form);
}
