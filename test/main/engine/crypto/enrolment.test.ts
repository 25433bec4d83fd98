import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Enrolment,
  enrolmentKeyOf,
  signEnrolment,
  verifyEnrolment,
} from '../../../../main/engine/crypto/enrolment.ts';
import { readCompactJws, signCompact } from '../../../../main/engine/crypto/jws.ts';
import { generateEncryptionKey, generateSigningKey, type KeyPair } from '../../../../main/engine/crypto/keys.ts';
import { newBundleId } from '../../../../main/engine/crypto/new-ids.ts';
import { bundleIdSchema, personIdSchema, thumbprintSchema } from '../../../../shared/ids.ts';
import { hkdf } from '../../../helpers/hkdf.ts';

const typ = 'jurymappe-enrolment+jws';
const secret = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const enrolment: Enrolment = {
  bundleId: bundleIdSchema.parse('0190a5b0-0000-7000-8000-000000000001'),
  personId: personIdSchema.parse('J03'),
  keyThumbprint: thumbprintSchema.parse('pYDrZHcf-D-oD8XQcY2_0JsmNkNvW2GRZ0B6EWTeAE0'),
};
/** FIPS 186-5, order of P-384 */
const order = BigInt(
  '0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
);

let pair: KeyPair;
let proof: string;
beforeAll(async () => {
  pair = await enrolmentKeyOf(secret, enrolment.bundleId);
  proof = await signEnrolment({ ...enrolment, secret });
});

const isBelieved = (text: string, changed: Partial<Enrolment> = {}, key = pair.publicJwk): Promise<boolean> =>
  verifyEnrolment(text, { ...enrolment, ...changed, enrolmentKey: key });

describe('the enrolment key', () => {
  it('is the one that the format gives to check with', () => {
    expect(pair.publicJwk).toStrictEqual({
      kty: 'EC',
      crv: 'P-384',
      x: 'xCml3f9gcjpK8BoJePC9vd9eA_n1Lw1lC2oGxJAGmIZaS5qwgpWlkJ_qEHUeIWKl',
      y: expect.stringMatching(/^[\w-]{64}$/) as string,
      use: 'sig',
    });
  });

  it('is a pair whose secret is k mod (n − 1) + 1, k being 56 bytes of HKDF-SHA-384', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
        const bundleId = newBundleId();
        const { privateJwk, publicJwk } = await enrolmentKeyOf(bytes, bundleId);
        const k = hkdf('sha384', bytes, Buffer.from(bundleId), Buffer.from('jurymappe/1/enrolment'), 56);
        const d = (BigInt(`0x${k.toString('hex')}`) % (order - 1n)) + 1n;
        expect(BigInt(`0x${Buffer.from(privateJwk.d, 'base64url').toString('hex')}`)).toBe(d);
        const fromSecret = createPublicKey(createPrivateKey({ key: privateJwk, format: 'jwk' }));
        expect(fromSecret.export({ format: 'jwk' })).toMatchObject({ x: publicJwk.x, y: publicJwk.y });
        expect(publicJwk).not.toHaveProperty('d');
      }),
      { numRuns: 50 },
    );
  });

  it('is the same every time, and another one for every secret and bundle', async () => {
    expect(await enrolmentKeyOf(secret, enrolment.bundleId)).toStrictEqual(pair);
    const others = await Promise.all([
      enrolmentKeyOf(secret, newBundleId()),
      enrolmentKeyOf(randomBytes(16), enrolment.bundleId),
    ]);
    expect(new Set([pair, ...others].map(({ thumbprint }) => thumbprint)).size).toBe(3);
  });
});

describe('a proof', () => {
  it('says who chose which key for which bundle, and nothing more', () => {
    expect(readCompactJws(proof, typ)).toMatchObject({
      kid: pair.thumbprint,
      payload: { format: 'jurymappe-enrolment', version: 1, ...enrolment },
    });
    expect(Object.keys(JSON.parse(Buffer.from(proof.split('.')[1] ?? '', 'base64url').toString()) as object)).toEqual([
      'format',
      'version',
      'bundleId',
      'personId',
      'keyThumbprint',
    ]);
  });

  it('is believed with the public half alone', async () => {
    expect(await isBelieved(proof)).toBe(true);
  });

  it('is believed for no other person, bundle, key or letter', async () => {
    const other = await generateSigningKey();
    expect(await isBelieved(proof, { personId: personIdSchema.parse('J04') })).toBe(false);
    expect(await isBelieved(proof, { bundleId: newBundleId() })).toBe(false);
    expect(await isBelieved(proof, { keyThumbprint: other.thumbprint })).toBe(false);
    expect(await isBelieved(proof, {}, other.publicJwk)).toBe(false);
    expect(await isBelieved(await signEnrolment({ ...enrolment, secret: randomBytes(16) }))).toBe(false);
  });

  it('is believed from nobody who has the public half and signs with another key', async () => {
    const { privateJwk } = await generateSigningKey();
    const payload = { format: 'jurymappe-enrolment', version: 1, ...enrolment };
    expect(await isBelieved(await signCompact(payload, { key: privateJwk, typ }))).toBe(false);
  });

  it.each<[string, object]>([
    ['another format', { format: 'jurymappe-scores' }],
    ['another version', { version: 2 }],
    ['a member more', { extra: true }],
    ['no person', { personId: undefined }],
  ])('is not believed with %s', async (_name, changed) => {
    const payload = { format: 'jurymappe-enrolment', version: 1, ...enrolment, ...changed };
    expect(await isBelieved(await signCompact(payload, { key: pair.privateJwk, typ }))).toBe(false);
  });

  it('is not believed when it was signed as something else', async () => {
    const payload = { format: 'jurymappe-enrolment', version: 1, ...enrolment };
    expect(
      await isBelieved(await signCompact(payload, { key: pair.privateJwk, typ: 'jurymappe-checkpoint+jws' })),
    ).toBe(false);
  });

  it('is not believed with any character changed, cut off or added', async () => {
    for (let position = 0; position < proof.length; position += 1) {
      const other = proof[position] === 'A' ? 'B' : 'A';
      expect(await isBelieved(proof.slice(0, position) + other + proof.slice(position + 1))).toBe(false);
      expect(await isBelieved(proof.slice(0, position))).toBe(false);
    }
    for (const text of ['', `${proof}=`, `${proof}\n`, `${proof}.`, '..', JSON.stringify(proof)])
      expect(await isBelieved(text)).toBe(false);
  });

  it('is not believed with a key that is none', async () => {
    expect(await isBelieved(proof, {}, { ...pair.publicJwk, y: pair.publicJwk.x })).toBe(false);
    expect(await isBelieved(proof, {}, (await generateEncryptionKey()).publicJwk)).toBe(false);
  });
});
