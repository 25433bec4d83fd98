import { z } from 'zod';
import { instantSchema } from '../../../shared/formats/values.ts';
import { type Sha256, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, firstValue, rows } from './query.ts';

const importedFileSchema = z.object({ sha256: sha256Schema, name: z.string(), importedAt: instantSchema });
/** A score file as received, whatever its verdict. */
export type ImportedFile = z.infer<typeof importedFileSchema>;

/** Keeps a file's bytes; does nothing when they are here already. */
export function keepImportedFile(
  database: WritableDatabase,
  { sha256, name, importedAt }: ImportedFile,
  bytes: Uint8Array,
): void {
  change(
    database,
    'INSERT INTO imported_file (sha256, name, imported_at, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
    sha256,
    name,
    importedAt,
    bytes,
  );
}

/** All files by digest: an order that doesn't tell when they arrived. */
export function listImportedFiles(database: ReadableDatabase): readonly ImportedFile[] {
  return rows(database, importedFileSchema, 'SELECT sha256, name, imported_at FROM imported_file ORDER BY sha256');
}

export function importedBytes(database: ReadableDatabase, sha256: Sha256): Uint8Array | null {
  return firstValue(database, bytesColumn, 'SELECT bytes FROM imported_file WHERE sha256 = ?', sha256);
}
