import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type Manifest, manifestSchema } from '../../../shared/formats/manifest.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { bundleIdSchema, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, checkedJson, firstRow, rows } from './query.ts';

const revisionSchema = z.object({
  revision: z.int(),
  bundleId: bundleIdSchema,
  headerSha256: sha256Schema,
  loadedAt: instantSchema,
});
/** One revision of the bundle that was loaded into this vault. */
export type Revision = z.infer<typeof revisionSchema>;

const columns = 'revision, bundle_id AS bundleId, header_sha256 AS headerSha256, loaded_at AS loadedAt';

export interface NewRevision extends Revision {
  readonly headerJws: Uint8Array;
  readonly manifest: Manifest;
}

export function insertRevision(database: WritableDatabase, { revision, bundleId, headerSha256, headerJws, manifest, loadedAt }: NewRevision): void {
  const sql = 'INSERT INTO revision (revision, bundle_id, header_sha256, header_jws, manifest, loaded_at) VALUES (?, ?, ?, ?, ?, ?)';
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

const headerRowSchema = z.object({ headerJws: bytesColumn });

/** The header of a revision, byte by byte as received. */
export function headerOf(database: ReadableDatabase, revision: number): Uint8Array | null {
  return firstRow(database, headerRowSchema, 'SELECT header_jws AS headerJws FROM revision WHERE revision = ?', revision)?.headerJws ?? null;
}

const newestSchema = z.object({ headerSha256: z.string() });
const manifestRowSchema = z.object({ manifest: z.string() });

/** A manifest is large and never changes: it is parsed once for each database and revision. */
const parsedManifests = new WeakMap<ReadableDatabase, { readonly headerSha256: string; readonly manifest: Manifest }>();

/**
 * The newest revision's manifest.
 * @throws AppError `vault-wrong-role` in a vault without a bundle
 */
export function manifestOf(database: ReadableDatabase): Manifest {
  const newest = firstRow(database, newestSchema, 'SELECT header_sha256 AS headerSha256 FROM revision ORDER BY revision DESC LIMIT 1');
  if (newest === null) throw new AppError('vault-wrong-role');
  const known = parsedManifests.get(database);
  if (known?.headerSha256 === newest.headerSha256) return known.manifest;
  const row = firstRow(database, manifestRowSchema, 'SELECT manifest FROM revision WHERE header_sha256 = ?', newest.headerSha256);
  const manifest = checkedJson(manifestSchema, row?.manifest ?? 'null');
  parsedManifests.set(database, { headerSha256: newest.headerSha256, manifest });
  return manifest;
}

/** Takes the manifests of all revisions but the newest away, and with them the keys of documents that can no longer be read. */
export function forgetOlderManifests(database: WritableDatabase): void {
  change(database, `UPDATE revision SET manifest = 'null' WHERE revision < (SELECT max(revision) FROM revision)`);
}
