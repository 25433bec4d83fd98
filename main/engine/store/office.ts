import { z } from 'zod';
import { competitionDocumentSchema } from '../../../shared/formats/competition-payload.ts';
import { documentKeySchema } from '../../../shared/formats/manifest.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import { type BundleId, bundleIdSchema, type PersonId, personIdSchema, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, checkedJson, firstRow, rows, textColumn, values } from './query.ts';

const invitationRowSchema = z.object({
  personId: personIdSchema,
  secret: bytesColumn,
  /** whether somebody can have it: a file has been written since it was made */
  isOut: z.int().transform(Boolean),
});
/** A letter that this office has written or will write, for one person and one bundle. */
export type InvitationRow = z.infer<typeof invitationRowSchema>;

/** Stores a letter's secret and the first revision that it is valid for. */
export function putInvitation(
  database: WritableDatabase,
  { bundleId, revision }: Pick<PackedRevision, 'bundleId' | 'revision'>,
  { personId, secret }: Omit<InvitationRow, 'isOut'>,
): void {
  const sql =
    'INSERT INTO invitation (bundle_id, person_id, secret, since_revision) VALUES (?, ?, ?, ?) ON CONFLICT (bundle_id, person_id) DO UPDATE SET secret = excluded.secret, since_revision = excluded.since_revision WHERE secret <> excluded.secret';
  change(database, sql, bundleId, personId, secret, revision);
}

/** Deletes a letter whose envelope is in no later revision. */
export function deleteInvitation(database: WritableDatabase, bundleId: BundleId, personId: PersonId): void {
  change(database, 'DELETE FROM invitation WHERE bundle_id = ? AND person_id = ?', bundleId, personId);
}

export function listInvitations(database: ReadableDatabase, bundleId: BundleId): readonly InvitationRow[] {
  const sql = `SELECT person_id, secret, since_revision IS NULL OR EXISTS (
      SELECT 1 FROM packed_revision AS packed
      WHERE packed.bundle_id = invitation.bundle_id AND packed.revision >= since_revision AND written_at IS NOT NULL
    ) AS is_out FROM invitation WHERE bundle_id = ? ORDER BY person_id`;
  return rows(database, invitationRowSchema, sql, bundleId);
}

const packedRevisionSchema = z.object({
  number: z.int(),
  bundleId: bundleIdSchema,
  revision: z.int(),
  headerSha256: sha256Schema,
  /** the lowest revision whose score files still count */
  scoresFrom: z.int(),
  /** of scale, criteria and rules: when these change, earlier score files can no longer count */
  basisSha256: sha256Schema,
  /** of everything packed; null where that isn't known */
  contentSha256: sha256Schema.nullable(),
  packedAt: instantSchema,
  /** when the file got its name; null where it never did, so that nobody can have it */
  writtenAt: instantSchema.nullable(),
});
/** A bundle's revision that this office has signed. */
export type PackedRevision = z.infer<typeof packedRevisionSchema>;

const packedColumns =
  'number, bundle_id, revision, header_sha256, scores_from, basis_sha256, content_sha256, packed_at, written_at';

/** A packed document: what everybody knows of it, its key, its bytes as stored, and who may read it. */
export const packedDocumentSchema = competitionDocumentSchema.extend({
  ...documentKeySchema.shape,
  storedSha256: sha256Schema,
  storedSize: z.int(),
  readers: z.array(personIdSchema),
});
export type PackedDocument = z.infer<typeof packedDocumentSchema>;

/** The revision signed last; null before the first. */
export function lastPackedRevision(database: ReadableDatabase): PackedRevision | null {
  return firstRow(
    database,
    packedRevisionSchema,
    `SELECT ${packedColumns} FROM packed_revision ORDER BY number DESC LIMIT 1`,
  );
}

/** The last revision of a bundle whose file was written: its documents are the ones that recipients can have. */
export function lastWrittenRevision(database: ReadableDatabase, bundleId: BundleId): PackedRevision | null {
  const sql = `SELECT ${packedColumns} FROM packed_revision WHERE bundle_id = ? AND written_at IS NOT NULL ORDER BY revision DESC LIMIT 1`;
  return firstRow(database, packedRevisionSchema, sql, bundleId);
}

export function listPackedDocuments(database: ReadableDatabase, revisionNumber: number): readonly PackedDocument[] {
  const sql = 'SELECT content FROM packed_document WHERE revision_number = ? ORDER BY document_id';
  return values(database, textColumn, sql, revisionNumber).map((content) => checkedJson(packedDocumentSchema, content));
}

/** Records a signed revision before anybody can have it. Must run inside a transaction. */
export function insertPackedRevision(
  database: WritableDatabase,
  signed: Omit<PackedRevision, 'number' | 'writtenAt'>,
  documents: readonly PackedDocument[],
): void {
  const { bundleId, revision, headerSha256, scoresFrom, basisSha256, contentSha256, packedAt } = signed;
  change(
    database,
    'INSERT INTO packed_revision (bundle_id, revision, header_sha256, scores_from, basis_sha256, content_sha256, packed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    bundleId,
    revision,
    headerSha256,
    scoresFrom,
    basisSha256,
    contentSha256,
    packedAt,
  );
  const number = numberOf(database, bundleId, revision);
  for (const document of documents) {
    change(
      database,
      'INSERT INTO packed_document (revision_number, document_id, content) VALUES (?, ?, ?)',
      number,
      document.documentId,
      JSON.stringify(document),
    );
  }
}

/** Records that a revision's file has got its name. */
export function recordWritten(
  database: WritableDatabase,
  { bundleId, revision }: Pick<PackedRevision, 'bundleId' | 'revision'>,
  writtenAt: Instant,
): void {
  const sql = 'UPDATE packed_revision SET written_at = ? WHERE bundle_id = ? AND revision = ?';
  change(database, sql, writtenAt, bundleId, revision);
}

function numberOf(database: ReadableDatabase, bundleId: BundleId, revision: number): number {
  const sql = `SELECT ${packedColumns} FROM packed_revision WHERE bundle_id = ? AND revision = ?`;
  return firstRow(database, packedRevisionSchema, sql, bundleId, revision)?.number ?? 0;
}
