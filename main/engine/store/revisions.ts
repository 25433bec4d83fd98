import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type Manifest, manifestSchema } from '../../../shared/formats/manifest.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { bundleIdSchema, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, checkedJson, firstRow, firstValue, rows, textColumn } from './query.ts';

const revisionSchema = z.object({
  revision: z.int(),
  bundleId: bundleIdSchema,
  headerSha256: sha256Schema,
  loadedAt: instantSchema,
});
/** One revision of the bundle that was loaded into this vault. */
export type Revision = z.infer<typeof revisionSchema>;

const columns = 'revision, bundle_id, header_sha256, loaded_at';

export interface NewRevision extends Revision {
  readonly headerJws: Uint8Array;
  readonly manifest: Manifest;
}

export function insertRevision(
  database: WritableDatabase,
  { revision, bundleId, headerSha256, headerJws, manifest, loadedAt }: NewRevision,
): void {
  const sql =
    'INSERT INTO revision (revision, bundle_id, header_sha256, header_jws, manifest, loaded_at) VALUES (?, ?, ?, ?, ?, ?)';
  change(database, sql, revision, bundleId, headerSha256, headerJws, JSON.stringify(manifest), loadedAt);
}

/** All loaded revisions, oldest first. */
export function listRevisions(database: ReadableDatabase): readonly Revision[] {
  return rows(database, revisionSchema, `SELECT ${columns} FROM revision ORDER BY revision`);
}

/** The newest loaded revision; null in a vault without a bundle. */
export function newestRevision(database: ReadableDatabase): Revision | null {
  return firstRow(database, revisionSchema, `SELECT ${columns} FROM revision ORDER BY revision DESC LIMIT 1`);
}

/** The header of a revision, byte by byte as received. */
export function headerOf(database: ReadableDatabase, revision: number): Uint8Array | null {
  return firstValue(database, bytesColumn, 'SELECT header_jws FROM revision WHERE revision = ?', revision);
}

/** A manifest is large and never changes: it is parsed once for each database and revision. */
const parsedManifests = new WeakMap<ReadableDatabase, { readonly headerSha256: string; readonly manifest: Manifest }>();

/**
 * The newest revision's manifest.
 * @throws AppError `vault-wrong-role` in a vault without a bundle
 */
export function manifestOf(database: ReadableDatabase): Manifest {
  const headerSha256 = firstValue(
    database,
    textColumn,
    'SELECT header_sha256 FROM revision ORDER BY revision DESC LIMIT 1',
  );
  if (headerSha256 === null) throw new AppError('vault-wrong-role');
  const known = parsedManifests.get(database);
  if (known?.headerSha256 === headerSha256) return known.manifest;
  const text = firstValue(database, textColumn, 'SELECT manifest FROM revision WHERE header_sha256 = ?', headerSha256);
  const manifest = checkedJson(manifestSchema, text ?? 'null');
  parsedManifests.set(database, { headerSha256, manifest });
  return manifest;
}

/** Takes the manifests of all revisions but the newest away, and with them the keys of documents that can no longer be read. */
export function forgetOlderManifests(database: WritableDatabase): void {
  change(database, `UPDATE revision SET manifest = 'null' WHERE revision < (SELECT max(revision) FROM revision)`);
}
