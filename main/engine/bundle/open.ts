import { AppError } from '../../../shared/errors.ts';
import { type Manifest, manifestSchema } from '../../../shared/formats/manifest.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import { type InvitationId, invitationIdSchema } from '../../../shared/ids.ts';
import { tagBytes } from '../crypto/document-cipher.ts';
import { envelopeKey } from '../crypto/invitation.ts';
import { type JweSecret, readJwe } from '../crypto/jwe.ts';
import { readCompactJws } from '../crypto/jws.ts';
import { importKey, publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { type CheckedArchive, joseError } from './archive.ts';
import { envelopeProfile } from './seal-envelope.ts';

declare const verified: unique symbol;

/** A bundle whose structure, signatures and envelope have passed; only `openBundle` makes one. Its documents are checked as they are loaded. */
export interface VerifiedBundle extends CheckedArchive {
  readonly [verified]: true;
  readonly manifest: Manifest;
  /** the letter's envelope that opened; null for one by juror card */
  readonly invitationId: InvitationId | null;
}

/** What somebody opens an envelope with: the letter's secret, the key derived from it once, or a juror card's key. */
export type BundleKey =
  | { readonly by: 'secret'; readonly secret: Uint8Array }
  | { readonly by: 'envelope-key'; readonly invitationId: InvitationId; readonly key: Uint8Array }
  | { readonly by: 'card'; readonly encryptionKey: PrivateJwk };

/**
 * Opens the envelope that the key is for and checks the manifest in it: signature by the header's key, same bundle and revision.
 * @throws AppError `bundle-not-for-you`, `bundle-envelope-damaged`, `bundle-manifest-invalid`, `bundle-manifest-signature`, `bundle-mismatch`
 */
export async function openBundle(archive: CheckedArchive, key: BundleKey): Promise<VerifiedBundle> {
  const { kid, plaintext } = await openEnvelope(archive, key);
  const manifest = await verifyManifest(archive, plaintext);
  checkAgreement(archive, manifest);
  await checkRoundKey(manifest);
  const invitationId = invitationIdSchema.safeParse(kid);
  return brand({ ...archive, manifest, invitationId: invitationId.success ? invitationId.data : null });
}

async function openEnvelope(
  { envelopes }: CheckedArchive,
  key: BundleKey,
): Promise<{ kid: string; plaintext: Uint8Array }> {
  for (const { kid, bytes } of envelopes) {
    const secret = await secretFor(key, kid);
    if (secret === null) continue;
    const jwe = readEnvelope(bytes);
    if (jwe.kid !== kid || jwe.alg !== (invitationIdSchema.safeParse(kid).success ? 'dir' : 'ECDH-ES'))
      throw new AppError('bundle-envelope-damaged', { kid });
    const plaintext = await jwe.open(secret);
    if (plaintext !== null) return { kid, plaintext };
  }
  throw new AppError('bundle-not-for-you');
}

/** The secret with which this key would open that envelope; null when it can't be meant. */
async function secretFor(key: BundleKey, kid: string): Promise<JweSecret | null> {
  if (key.by === 'card')
    return kid === (await thumbprintOf(key.encryptionKey)) ? { alg: 'ECDH-ES', jwk: key.encryptionKey } : null;
  const invitationId = invitationIdSchema.safeParse(kid);
  if (!invitationId.success) return null;
  if (key.by === 'envelope-key') return key.invitationId === invitationId.data ? { alg: 'dir', key: key.key } : null;
  return { alg: 'dir', key: envelopeKey({ secret: key.secret, invitationId: invitationId.data }) };
}

function readEnvelope(bytes: Uint8Array): ReturnType<typeof readJwe> {
  try {
    return readJwe(bytes, envelopeProfile);
  } catch (thrown) {
    throw joseError(thrown, 'bundle-envelope-damaged', 'bundle-envelope-damaged');
  }
}

async function verifyManifest({ header }: CheckedArchive, plaintext: Uint8Array): Promise<Manifest> {
  try {
    const jws = readCompactJws(Buffer.from(plaintext).toString('latin1'), 'jurymappe-manifest+jws');
    await jws.verify(header.officeKey);
    return readPayload(
      jws.payload,
      manifestSchema,
      { format: 'jurymappe-manifest', version: 1 },
      'bundle-manifest-invalid',
    );
  } catch (thrown) {
    throw joseError(thrown, 'bundle-envelope-damaged', 'bundle-manifest-signature');
  }
}

function checkAgreement({ header, officeKeyThumbprint }: CheckedArchive, manifest: Manifest): void {
  if (manifest.officeKeyThumbprint !== officeKeyThumbprint)
    throw new AppError('bundle-mismatch', { member: 'officeKeyThumbprint' });
  if (manifest.bundleId !== header.bundleId) throw new AppError('bundle-mismatch', { member: 'bundleId' });
  if (manifest.revision !== header.revision) throw new AppError('bundle-mismatch', { member: 'revision' });
  const me = manifest.people.find(({ id }) => id === manifest.recipient.personId);
  if (me?.role !== manifest.recipient.role) throw new AppError('bundle-mismatch', { member: 'recipient' });
  const stored = new Map(header.documents.map((document) => [document.documentId, document]));
  const applications = new Set(manifest.applications.map(({ id }) => id));
  for (const { documentId, applicationId, size } of manifest.documents) {
    if (stored.get(documentId)?.size !== size + tagBytes || !applications.has(applicationId))
      throw new AppError('bundle-mismatch', { member: 'documents', documentId });
  }
  if (new Set(manifest.documents.map(({ documentId }) => documentId)).size !== manifest.documents.length)
    throw new AppError('bundle-mismatch', { member: 'documents' });
}

/** A key that can't be used would only be noticed when the ballots are handed in. */
async function checkRoundKey({ roundKey, roundPrivateKey }: Manifest): Promise<void> {
  try {
    await importKey(roundKey, 'ECDH-ES');
    if (roundPrivateKey !== undefined) await importKey(roundPrivateKey, 'ECDH-ES');
  } catch (cause) {
    throw new AppError('bundle-manifest-invalid', { path: 'roundKey' }, { cause });
  }
  if (roundPrivateKey === undefined) return;
  if ((await thumbprintOf(publicPartOf(roundPrivateKey))) !== (await thumbprintOf(roundKey)))
    throw new AppError('bundle-mismatch', { member: 'roundKey' });
}

/** The only place where a bundle gets its brand. */
function brand(bundle: Omit<VerifiedBundle, typeof verified>): VerifiedBundle {
  return bundle as VerifiedBundle;
}
