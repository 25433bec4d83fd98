import { type BackupMade, backupMadeSchema } from '../../../shared/contract/recovery.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

/** Records that a backup was written. The person is told when, and on deletion which backups still lie elsewhere. */
export function insertBackup(database: WritableDatabase, { madeAt, name, size, documents }: BackupMade): void {
  change(
    database,
    'INSERT INTO backup (made_at, name, size, documents) VALUES (?, ?, ?, ?)',
    madeAt,
    name,
    size,
    documents,
  );
}

/** All backups, the newest first. */
export function listBackups(database: ReadableDatabase): readonly BackupMade[] {
  return rows(database, backupMadeSchema, 'SELECT made_at, name, size, documents FROM backup ORDER BY number DESC');
}
