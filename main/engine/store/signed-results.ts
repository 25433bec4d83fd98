import { z } from 'zod';
import { instantSchema } from '../../../shared/formats/values.ts';
import { sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, firstRow, firstValue, rows } from './query.ts';

const signedResultSchema = z.object({
  number: z.int(),
  sha256: sha256Schema,
  signedAt: instantSchema,
  /** the number of its entry in the action log */
  n: z.int(),
});
/** A result that this leader has signed. */
export type SignedResult = z.infer<typeof signedResultSchema>;

const columns = 'number, sha256, signed_at, n';

export function insertSignedResult(
  database: WritableDatabase,
  { number, sha256, signedAt, n }: SignedResult,
  bytes: Uint8Array,
): void {
  const sql = 'INSERT INTO signed_result (number, sha256, signed_at, n, bytes) VALUES (?, ?, ?, ?, ?)';
  change(database, sql, number, sha256, signedAt, n, bytes);
}

/** The newest result; null before the first. */
export function lastSignedResult(database: ReadableDatabase): SignedResult | null {
  return firstRow(database, signedResultSchema, `SELECT ${columns} FROM signed_result ORDER BY number DESC LIMIT 1`);
}

/** All results, oldest first. */
export function listSignedResults(database: ReadableDatabase): readonly SignedResult[] {
  return rows(database, signedResultSchema, `SELECT ${columns} FROM signed_result ORDER BY number`);
}

/** A result's bytes as they were signed. */
export function signedResultBytes(database: ReadableDatabase, number: number): Uint8Array | null {
  return firstValue(database, bytesColumn, 'SELECT bytes FROM signed_result WHERE number = ?', number);
}
