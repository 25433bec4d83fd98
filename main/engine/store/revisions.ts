import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type CompetitionPayload, competitionPayloadSchema } from '../../../shared/formats/competition-payload.ts';
import {
  joinManifest,
  type Manifest,
  type ManifestPayload,
  manifestPayloadSchema,
} from '../../../shared/formats/manifest.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { bundleIdSchema, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { payloadText } from './payload-text.ts';
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
  /** the compact JWS, as received */
  readonly competitionJws: string;
  readonly manifest: ManifestPayload;
}

export function insertRevision(
  database: WritableDatabase,
  { revision, bundleId, headerSha256, headerJws, competitionJws, manifest, loadedAt }: NewRevision,
): void {
  const sql =
    'INSERT INTO revision (revision, bundle_id, header_sha256, header_jws, competition_jws, manifest, loaded_at) VALUES (?, ?, ?, ?, ?, ?, ?)';
  const own = JSON.stringify(manifest);
  change(database, sql, revision, bundleId, headerSha256, headerJws, competitionJws, own, loadedAt);
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

/** The competition of a revision as the office signed it, a compact JWS. */
export function competitionJwsOf(database: ReadableDatabase, revision: number): string | null {
  return firstValue(database, textColumn, 'SELECT competition_jws FROM revision WHERE revision = ?', revision);
}

interface Loaded {
  readonly headerSha256: string;
  readonly competition: CompetitionPayload;
  readonly manifest: Manifest;
}

/** Both are large and never change, so they are parsed once for each database and revision. */
const parsed = new WeakMap<ReadableDatabase, Loaded>();

/**
 * The newest revision's competition: what is the same for everybody, without any secret.
 * @throws AppError `vault-wrong-role` in a vault without a bundle
 */
export function competitionOf(database: ReadableDatabase): CompetitionPayload {
  return loadedOf(database).competition;
}

/**
 * The newest revision as this vault's person sees it, with the keys of the documents that this person may read.
 * @throws AppError `vault-wrong-role` in a vault without a bundle
 */
export function manifestOf(database: ReadableDatabase): Manifest {
  return loadedOf(database).manifest;
}

const loadedRowSchema = z.object({ competitionJws: z.string(), manifest: z.string() });

function loadedOf(database: ReadableDatabase): Loaded {
  const headerSha256 = firstValue(
    database,
    textColumn,
    'SELECT header_sha256 FROM revision ORDER BY revision DESC LIMIT 1',
  );
  if (headerSha256 === null) throw new AppError('vault-wrong-role');
  const known = parsed.get(database);
  if (known?.headerSha256 === headerSha256) return known;
  const sql = 'SELECT competition_jws, manifest FROM revision WHERE header_sha256 = ?';
  const row = firstRow(database, loadedRowSchema, sql, headerSha256);
  const competition = checkedJson(competitionPayloadSchema, payloadText(row?.competitionJws ?? ''));
  const own = checkedJson(manifestPayloadSchema, row?.manifest ?? 'null');
  const loaded = { headerSha256, competition, manifest: joinManifest(competition, own) };
  parsed.set(database, loaded);
  return loaded;
}

/** Deletes all manifests but the newest revision's, and with them the keys of documents that can no longer be read. */
export function forgetOlderManifests(database: WritableDatabase): void {
  change(database, `UPDATE revision SET manifest = 'null' WHERE revision < (SELECT max(revision) FROM revision)`);
}
