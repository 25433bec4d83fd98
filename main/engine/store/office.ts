import { z } from 'zod';
import { manifestDocumentSchema } from '../../../shared/formats/manifest.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import {
  type BundleId,
  bundleIdSchema,
  invitationIdSchema,
  type PersonId,
  personIdSchema,
  sha256Schema,
} from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, checkedJson, firstRow, textColumn, values } from './query.ts';

const invitationRowSchema = z.object({
  personId: personIdSchema,
  invitationId: invitationIdSchema,
  secret: bytesColumn,
});
/** A letter that this office has written or will write. */
export type InvitationRow = z.infer<typeof invitationRowSchema>;

export function insertInvitation(database: WritableDatabase, { personId, invitationId, secret }: InvitationRow): void {
  change(
    database,
    'INSERT INTO invitation (person_id, invitation_id, secret) VALUES (?, ?, ?)',
    personId,
    invitationId,
    secret,
  );
}

export function findInvitation(database: ReadableDatabase, personId: PersonId): InvitationRow | null {
  return firstRow(
    database,
    invitationRowSchema,
    'SELECT person_id, invitation_id, secret FROM invitation WHERE person_id = ?',
    personId,
  );
}

const packedRevisionSchema = z.object({
  number: z.int(),
  bundleId: bundleIdSchema,
  revision: z.int(),
  headerSha256: sha256Schema,
  packedAt: instantSchema,
});
/** A bundle's revision that this office has packed. */
export type PackedRevision = z.infer<typeof packedRevisionSchema>;

const packedColumns = 'number, bundle_id, revision, header_sha256, packed_at';

/** A document as packed: what its readers' manifests say of it, its bytes as stored, and who may read it. */
export const packedDocumentSchema = manifestDocumentSchema.extend({
  storedSha256: sha256Schema,
  storedSize: z.int(),
  readers: z.array(personIdSchema),
});
export type PackedDocument = z.infer<typeof packedDocumentSchema>;

/** The revision packed last; null before the first. */
export function lastPackedRevision(database: ReadableDatabase): PackedRevision | null {
  return firstRow(
    database,
    packedRevisionSchema,
    `SELECT ${packedColumns} FROM packed_revision ORDER BY number DESC LIMIT 1`,
  );
}

export function listPackedDocuments(database: ReadableDatabase, revisionNumber: number): readonly PackedDocument[] {
  const sql = 'SELECT content FROM packed_document WHERE revision_number = ? ORDER BY document_id';
  return values(database, textColumn, sql, revisionNumber).map((content) => checkedJson(packedDocumentSchema, content));
}

export function insertPackedRevision(
  database: WritableDatabase,
  { bundleId, revision, headerSha256, packedAt }: Omit<PackedRevision, 'number'>,
  documents: readonly PackedDocument[],
): void {
  change(
    database,
    'INSERT INTO packed_revision (bundle_id, revision, header_sha256, packed_at) VALUES (?, ?, ?, ?)',
    bundleId,
    revision,
    headerSha256,
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

function numberOf(database: ReadableDatabase, bundleId: BundleId, revision: number): number {
  const sql = `SELECT ${packedColumns} FROM packed_revision WHERE bundle_id = ? AND revision = ?`;
  return firstRow(database, packedRevisionSchema, sql, bundleId, revision)?.number ?? 0;
}
