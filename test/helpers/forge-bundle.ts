import { readFileSync } from 'node:fs';
import { CompactSign, FlattenedSign } from 'jose';
import { z } from 'zod';
import { withArchive } from '../../main/engine/bundle/archive.ts';
import { openBundle } from '../../main/engine/bundle/open.ts';
import { competitionKid, competitionProfile, envelopeProfile } from '../../main/engine/bundle/sealed-parts.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { parseCode } from '../../main/engine/crypto/invitation.ts';
import { encryptFlattened } from '../../main/engine/crypto/jwe.ts';
import { importKey, thumbprintOf } from '../../main/engine/crypto/keys.ts';
import { envelopeKey } from '../../main/engine/crypto/letter-keys.ts';
import { withLowS } from '../../main/engine/crypto/p384-signature.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import type { CompetitionPayload } from '../../shared/formats/competition-payload.ts';
import { type EnvelopeKid, type Header, headerSchema } from '../../shared/formats/header.ts';
import type { ManifestPayload } from '../../shared/formats/manifest.ts';
import type { PrivateJwk } from '../../shared/formats/values.ts';
import type { PersonId } from '../../shared/ids.ts';
import { jurorId, type PackedBundle } from './packed-bundle.ts';
import { entriesOf, type Entry, writeZip } from './zip-surgery.ts';

/** A bundle taken apart by a forger who has everything: the office's key and the juror's letter. */
export interface TakenApart {
  readonly entries: readonly Entry[];
  readonly header: Header;
  readonly competition: CompetitionPayload;
  readonly manifest: ManifestPayload;
  readonly kid: EnvelopeKid;
  readonly secret: Uint8Array;
  readonly officeKey: PrivateJwk;
}

/** The forged parts; a text is signed as it is, whatever it holds. */
export interface Forgery {
  readonly header?: (header: Header) => unknown;
  readonly manifest?: (manifest: ManifestPayload) => unknown;
  readonly competition?: (competition: CompetitionPayload) => unknown;
  /** replaces the competition's JWS before encryption; the header then has the digest of the replacement */
  readonly competitionJws?: (jws: string) => string;
  readonly competitionKey?: PrivateJwk;
  readonly competitionType?: string;
  /** the envelope as it goes into the bundle and its header */
  readonly envelope?: (bytes: Uint8Array) => Uint8Array;
  readonly headerKey?: PrivateJwk;
  readonly manifestKey?: PrivateJwk;
  readonly headerType?: string;
  readonly manifestType?: string;
  /** changes the documents' entries after the header was written */
  readonly documents?: (documents: readonly Entry[]) => readonly Entry[];
}

/** Takes the small bundle apart as one of its people, else its juror, and its office together could. */
export async function takeApart(
  { bundle, codes, office }: PackedBundle,
  personId: PersonId = jurorId,
): Promise<TakenApart> {
  const secret = parseCode(codes.get(personId) ?? '');
  const { own, competitionPayload, kid } = await withArchive(bundle, (archive) =>
    openBundle(archive, { by: 'secret', secret }),
  );
  const entries = entriesOf(readFileSync(bundle));
  const jws = z.object({ payload: z.string() }).parse(JSON.parse(textOf(entries, 'header.jws')));
  const header = headerSchema.parse(JSON.parse(Buffer.from(jws.payload, 'base64url').toString()));
  return {
    entries,
    header,
    manifest: own,
    competition: competitionPayload,
    kid,
    secret,
    officeKey: secretsOf(office).signingKey,
  };
}

/** Puts a bundle together again with forged parts, each signed and listed as a genuine one is. */
export async function forgeBundle(parts: TakenApart, forgery: Forgery): Promise<Buffer> {
  const envelope = await forgeEnvelope(parts, forgery);
  const competition = await forgeCompetition(parts, forgery);
  const name = `envelopes/${parts.kid}.jwe`;
  const listed = { kid: parts.kid, sha256: sha256(envelope), size: envelope.length };
  const header: Header = {
    ...parts.header,
    competition: competition.listed,
    envelopes: parts.header.envelopes.map((one) => (one.kid === listed.kid ? listed : one)),
  };
  const payload = forgery.header?.(header) ?? header;
  const jws = await sign(payload, {
    key: forgery.headerKey ?? parts.officeKey,
    typ: forgery.headerType ?? 'jurymappe-header+jws',
  });
  const replaced = new Map<string, Uint8Array>([
    ['header.jws', Buffer.from(JSON.stringify(jws))],
    [name, envelope],
    ['competition.jwe', competition.bytes],
  ]);
  const entries = parts.entries.map((entry) => ({ ...entry, bytes: replaced.get(entry.name) ?? entry.bytes }));
  const isDocument = ({ name: entryName }: Entry): boolean => entryName.startsWith('documents/');
  const documents = entries.filter(isDocument);
  return writeZip([...entries.filter((entry) => !isDocument(entry)), ...(forgery.documents?.(documents) ?? documents)]);
}

async function forgeEnvelope(
  { manifest, kid, header, secret, officeKey, entries }: TakenApart,
  forgery: Forgery,
): Promise<Uint8Array> {
  const change = forgery.envelope ?? ((bytes: Uint8Array) => bytes);
  if (forgery.manifest === undefined && forgery.manifestKey === undefined && forgery.manifestType === undefined) {
    return change(Buffer.from(textOf(entries, `envelopes/${kid}.jwe`)));
  }
  const payload = forgery.manifest?.(manifest) ?? manifest;
  const compact = await signCompactly(payload, {
    key: forgery.manifestKey ?? officeKey,
    typ: forgery.manifestType ?? 'jurymappe-manifest+jws',
  });
  const recipient = { alg: 'dir', key: envelopeKey(secret, header.bundleId) } as const;
  return change(Buffer.from(await encryptFlattened(Buffer.from(compact), recipient, { ...envelopeProfile, kid })));
}

async function forgeCompetition(
  { competition, manifest, header, officeKey, entries }: TakenApart,
  forgery: Forgery,
): Promise<{ readonly bytes: Uint8Array; readonly listed: Header['competition'] }> {
  const { competition: change, competitionJws, competitionKey, competitionType } = forgery;
  if ([change, competitionJws, competitionKey, competitionType].every((part) => part === undefined))
    return { bytes: Buffer.from(textOf(entries, 'competition.jwe')), listed: header.competition };
  const signed = await signCompactly(change?.(competition) ?? competition, {
    key: competitionKey ?? officeKey,
    typ: competitionType ?? 'jurymappe-competition+jws',
  });
  const jws = competitionJws?.(signed) ?? signed;
  const key = Buffer.from(manifest.competitionKey, 'base64url');
  const profile = { ...competitionProfile, kid: competitionKid };
  const bytes = Buffer.from(await encryptFlattened(Buffer.from(jws), { alg: 'dir', key }, profile));
  return { bytes, listed: { sha256: sha256(bytes), size: bytes.length, jwsSha256: sha256(jws) } };
}

interface Signing {
  readonly key: PrivateJwk;
  readonly typ: string;
}

async function sign(payload: unknown, { key, typ }: Signing): Promise<object> {
  const jws = await new FlattenedSign(bytesOf(payload))
    .setProtectedHeader({ alg: 'ES384', kid: await thumbprintOf(key), typ })
    .sign(await importKey(key, 'ES384'));
  return { payload: jws.payload, protected: jws.protected, signature: withLowS(jws.signature) };
}

async function signCompactly(payload: unknown, { key, typ }: Signing): Promise<string> {
  const jws = await new CompactSign(bytesOf(payload))
    .setProtectedHeader({ alg: 'ES384', kid: await thumbprintOf(key), typ })
    .sign(await importKey(key, 'ES384'));
  const begin = jws.lastIndexOf('.') + 1;
  return jws.slice(0, begin) + withLowS(jws.slice(begin));
}

function bytesOf(payload: unknown): Uint8Array {
  return new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
}

function textOf(entries: readonly Entry[], name: string): string {
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) throw new TypeError(`no entry ${name}`);
  return Buffer.from(entry.bytes).toString();
}
