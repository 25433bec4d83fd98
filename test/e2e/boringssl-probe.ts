import {
  createDocumentDecryption,
  createDocumentEncryption,
  decryptDocumentChunk,
} from '../../main/engine/crypto/document-cipher.ts';
import { enrolmentKeyOf, signEnrolment, verifyEnrolment } from '../../main/engine/crypto/enrolment.ts';
import { encryptFlattened, readJwe } from '../../main/engine/crypto/jwe.ts';
import { readFlattenedJws, signFlattened } from '../../main/engine/crypto/jws.ts';
import { generateEncryptionKey, generateSigningKey, importKey } from '../../main/engine/crypto/keys.ts';
import { newDatabaseKey, openKeystore, sealKeystore } from '../../main/engine/crypto/keystore.ts';
import * as letterKeys from '../../main/engine/crypto/letter-keys.ts';
import { bundleIdSchema, documentIdSchema, personIdSchema } from '../../shared/ids.ts';

const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'));
const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'accepted',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : 'refused'),
  );

const header = { typ: 'jurymappe-header+jws' } as const;
const profile = { typ: 'jurymappe-scores+jwe', cty: 'jurymappe-scores+jws' } as const;
const message = Buffer.from('Grüße aus Kiel');
const document = { key: Buffer.alloc(32, 7), iv: Buffer.alloc(12, 9) };
const identity = {
  bundleId: bundleIdSchema.parse('0190a5c0-1111-7abc-8def-0123456789ab'),
  documentId: documentIdSchema.parse('0190a5c0-2222-7abc-8def-0123456789ab'),
};

/** The secret and the bundle from the format's check value. */
const letter = {
  secret: Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'),
  bundleId: bundleIdSchema.parse('0190a5b0-0000-7000-8000-000000000001'),
};

/** Everything that can be derived from a letter. */
async function everythingOfALetter(): Promise<object> {
  const { secret, bundleId } = letter;
  const signing = await generateSigningKey();
  const enrolment = { bundleId, personId: personIdSchema.parse('J03'), keyThumbprint: signing.thumbprint };
  const { publicJwk } = await enrolmentKeyOf(secret, bundleId);
  const proof = await signEnrolment({ ...enrolment, secret });
  return {
    key: hex(letterKeys.envelopeKey(secret, bundleId)),
    kid: letterKeys.envelopeKid(secret, bundleId),
    enrolmentKey: publicJwk,
    keyThumbprint: signing.thumbprint,
    proof,
    isBelieved: await verifyEnrolment(proof, { ...enrolment, enrolmentKey: publicJwk }),
    isBelievedOfAnother: await verifyEnrolment(proof, {
      ...enrolment,
      personId: personIdSchema.parse('J04'),
      enrolmentKey: publicJwk,
    }),
  };
}

/** Every cryptographic operation once, in the runtime that executes this. */
async function everything(): Promise<object> {
  const [signing, otherSigning, encryption, otherEncryption] = await Promise.all([
    generateSigningKey(),
    generateSigningKey(),
    generateEncryptionKey(),
    generateEncryptionKey(),
  ]);
  const jws = await signFlattened({ message: 'Grüße' }, { key: signing.privateJwk, ...header });
  const jwe = await encryptFlattened(
    message,
    { alg: 'ECDH-ES', jwk: encryption.publicJwk },
    { ...profile, kid: encryption.thumbprint },
  );
  const shared = await encryptFlattened(
    message,
    { alg: 'dir', key: letterKeys.envelopeKey(letter.secret, letter.bundleId) },
    { ...profile, kid: letterKeys.envelopeKid(letter.secret, letter.bundleId) },
  );
  const databaseKey = newDatabaseKey();
  const keystore = await sealKeystore('drei müde Möwen', databaseKey);
  const cipher = createDocumentEncryption(document, identity);
  const stored = Buffer.concat([cipher.update(Buffer.alloc(1_000, 'Akte ')), cipher.final(), cipher.getAuthTag()]);
  const decipher = createDocumentDecryption(document, identity).setAuthTag(stored.subarray(-16));
  return {
    signing: signing.publicJwk,
    encryption: encryption.privateJwk,
    jws,
    jwe,
    shared,
    stored: hex(stored),
    keystore: keystore,
    databaseKey: hex(databaseKey),
    letter: await everythingOfALetter(),
    own: {
      signature: await refusalOf(readFlattenedJws(jws, header.typ).verify(signing.publicJwk)),
      otherSignature: await refusalOf(readFlattenedJws(jws, header.typ).verify(otherSigning.publicJwk)),
      agreed: hex(await readJwe(jwe, profile).open({ alg: 'ECDH-ES', jwk: encryption.privateJwk })),
      otherAgreed: hex(await readJwe(jwe, profile).open({ alg: 'ECDH-ES', jwk: otherEncryption.privateJwk })),
      keystore: hex(await openKeystore(keystore, 'drei müde Möwen')),
      otherKeystore: hex(await openKeystore(keystore, 'vier müde Möwen')),
      document: Buffer.concat([decipher.update(stored.subarray(0, -16)), decipher.final()]).toString(),
      part: Buffer.from(decryptDocumentChunk(document, 160, stored.subarray(160, 320))).toString(),
      offCurve: await refusalOf(importKey({ ...signing.publicJwk, y: signing.publicJwk.x }, 'ES384')),
      wrongHalf: await refusalOf(importKey({ ...signing.privateJwk, d: otherSigning.privateJwk.d }, 'ES384')),
    },
  };
}

process.stdout.write(JSON.stringify({ electron: process.versions.electron, ...(await everything()) }));
