import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { JoseFailure } from '../../../../main/engine/crypto/jose-failure.ts';
import { encryptFlattened, type JweSecret, readJwe } from '../../../../main/engine/crypto/jwe.ts';
import { generateEncryptionKey, type KeyPair } from '../../../../main/engine/crypto/keys.ts';

const profile = { typ: 'jurymappe-envelope+jwe', cty: 'jurymappe-manifest+jws' } as const;
const invitationId = '0190a5c0-1111-7abc-8def-0123456789ab';
const plaintext = Buffer.from('eyJhbGciOiJFUzM4NCJ9.e30.c2lnbmF0dXJl');
type Parts = { protected: string; iv: string; ciphertext: string; tag: string };

const key = randomBytes(32);
let pair: KeyPair;
let shared: string;
let agreed: string;
beforeAll(async () => {
  pair = await generateEncryptionKey();
  shared = await encryptFlattened(plaintext, { alg: 'dir', key }, { ...profile, kid: invitationId });
  agreed = await encryptFlattened(
    plaintext,
    { alg: 'ECDH-ES', jwk: pair.publicJwk },
    { ...profile, kid: pair.thumbprint },
  );
});

const partsOf = (text: string): Parts => JSON.parse(text) as Parts;
const decode = (text: string): Buffer => Buffer.from(text, 'base64url');
const encode = (value: string | object): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const headerOf = (text: string): Record<string, unknown> =>
  JSON.parse(decode(partsOf(text).protected).toString()) as Record<string, unknown>;

/** AES-256-GCM over the protected header as in RFC 7516 section 5.1, for a writer who doesn't keep to the profile. */
function sealedByHand(header: string | object, contentKey: Uint8Array = key): Parts {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv).setAAD(Buffer.from(encode(header), 'ascii'));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]).toString('base64url');
  return {
    protected: encode(header),
    iv: iv.toString('base64url'),
    ciphertext,
    tag: cipher.getAuthTag().toString('base64url'),
  };
}

function openedByHand(text: string, contentKey: Uint8Array): Buffer {
  const { protected: header, iv, ciphertext, tag } = partsOf(text);
  const decipher = createDecipheriv('aes-256-gcm', contentKey, decode(iv))
    .setAAD(Buffer.from(header, 'ascii'))
    .setAuthTag(decode(tag));
  return Buffer.concat([decipher.update(decode(ciphertext)), decipher.final()]);
}

/** Concat KDF written from the text of RFC 7518 section 4.6.2, one round of SHA-256. */
function concatKdf(agreement: Uint8Array, algorithm: string, bits: number, partyU = '', partyV = ''): Buffer {
  const number = (value: number): Buffer => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
  const field = (text: string): Buffer => Buffer.concat([number(text.length), Buffer.from(text)]);
  return createHash('sha256')
    .update(Buffer.concat([number(1), agreement, field(algorithm), field(partyU), field(partyV), number(bits)]))
    .digest()
    .subarray(0, bits / 8);
}

/** The plaintext, null if it doesn't open, or why it can't be read. */
async function outcome(source: string | Uint8Array, secret: JweSecret): Promise<Uint8Array | string | null> {
  try {
    return await readJwe(source, profile).open(secret);
  } catch (thrown) {
    if (thrown instanceof JoseFailure) return thrown.kind;
    throw thrown;
  }
}

const withSharedKey = (): JweSecret => ({ alg: 'dir', key });
const withPrivateKey = (): JweSecret => ({ alg: 'ECDH-ES', jwk: pair.privateJwk });

describe('what is encrypted', () => {
  it('opens with the shared key', async () => {
    const jwe = readJwe(shared, profile);
    expect(jwe).toMatchObject({ alg: 'dir', kid: invitationId });
    expect(Buffer.from((await jwe.open(withSharedKey())) ?? [])).toStrictEqual(plaintext);
  });

  it('opens with the private key', async () => {
    const jwe = readJwe(Buffer.from(agreed), profile);
    expect(jwe).toMatchObject({ alg: 'ECDH-ES', kid: pair.thumbprint });
    expect(Buffer.from((await jwe.open(withPrivateKey())) ?? [])).toStrictEqual(plaintext);
  });

  it('has the members of the profile and no other', () => {
    for (const text of [shared, agreed])
      expect(Object.keys(partsOf(text))).toStrictEqual(['protected', 'iv', 'ciphertext', 'tag']);
    expect(headerOf(shared)).toStrictEqual({ alg: 'dir', enc: 'A256GCM', kid: invitationId, ...profile });
    const { epk, ...header } = headerOf(agreed);
    expect(header).toStrictEqual({ alg: 'ECDH-ES', enc: 'A256GCM', kid: pair.thumbprint, ...profile });
    expect(epk).toStrictEqual({
      kty: 'EC',
      crv: 'P-384',
      x: expect.stringMatching(/^[\w-]{64}$/) as string,
      y: expect.stringMatching(/^[\w-]{64}$/) as string,
    });
  });

  it('opens for a program that knows only RFC 7516 and a shared key', () => {
    expect(openedByHand(shared, key)).toStrictEqual(plaintext);
  });

  it('opens for a program that knows only RFC 7518 and a private key', () => {
    const ephemeral = headerOf(agreed).epk as { kty: string; crv: string; x: string; y: string };
    const agreement = diffieHellman({
      privateKey: createPrivateKey({ key: pair.privateJwk, format: 'jwk' }),
      publicKey: createPublicKey({ key: ephemeral, format: 'jwk' }),
    });
    expect(openedByHand(agreed, concatKdf(agreement, 'A256GCM', 256))).toStrictEqual(plaintext);
  });

  it('is compared with a key derivation that gives the value of RFC 7518, appendix C', () => {
    const agreement = Uint8Array.from([
      158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110, 163, 218, 128, 106, 72,
      246, 218, 167, 121, 140, 254, 144, 196,
    ]);
    expect(concatKdf(agreement, 'A128GCM', 128, 'Alice', 'Bob').toString('base64url')).toBe('VqqN6vgjbSBcIijNcacQGg');
  });

  it('comes back whole, whatever its length, and never looks the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const [one, two] = await Promise.all(
          [1, 2].map(() => encryptFlattened(bytes, { alg: 'dir', key }, { ...profile, kid: invitationId })),
        );
        expect(one).not.toBe(two);
        expect(Buffer.from((await readJwe(one ?? '', profile).open(withSharedKey())) ?? [])).toStrictEqual(
          Buffer.from(bytes),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('never has its ephemeral key outside the protected header, where nothing would protect its spelling', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const agreement = diffieHellman({ privateKey, publicKey: createPublicKey({ key: pair.publicJwk, format: 'jwk' }) });
    const header = { alg: 'ECDH-ES', enc: 'A256GCM', kid: pair.thumbprint, ...profile };
    const parts = sealedByHand(header, concatKdf(agreement, 'A256GCM', 256));
    const outside = { ...parts, header: { epk: publicKey.export({ format: 'jwk' }) } };
    expect(await outcome(JSON.stringify(outside), withPrivateKey())).toBe('other-spelling');
    expect(await outcome(JSON.stringify(parts), withPrivateKey())).toBe('malformed');
  });

  it('opens from another implementation that puts its ephemeral key into the protected header', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const agreement = diffieHellman({ privateKey, publicKey: createPublicKey({ key: pair.publicJwk, format: 'jwk' }) });
    const epk = publicKey.export({ format: 'jwk' });
    const header = { epk, alg: 'ECDH-ES', enc: 'A256GCM', kid: pair.thumbprint, ...profile };
    const jwe = sealedByHand(header, concatKdf(agreement, 'A256GCM', 256));
    expect(Buffer.from((await readJwe(JSON.stringify(jwe), profile).open(withPrivateKey())) ?? [])).toStrictEqual(
      plaintext,
    );
  });

  it('may be what is the same for all in a bundle', async () => {
    const competition = { typ: 'jurymappe-competition+jwe', cty: 'jurymappe-competition+jws' } as const;
    const text = await encryptFlattened(plaintext, { alg: 'dir', key }, { ...competition, kid: 'competition' });
    const jwe = readJwe(text, competition);
    expect(jwe).toMatchObject({ alg: 'dir', kid: 'competition' });
    expect(Buffer.from((await jwe.open(withSharedKey())) ?? [])).toStrictEqual(plaintext);
    expect(() => readJwe(text, profile)).toThrow(JoseFailure);
  });
});

describe('null is the answer', () => {
  it('to another key', async () => {
    expect(await outcome(shared, { alg: 'dir', key: randomBytes(32) })).toBeNull();
    expect(await outcome(agreed, { alg: 'ECDH-ES', jwk: (await generateEncryptionKey()).privateJwk })).toBeNull();
  });

  it('to a key of the other kind', async () => {
    expect(await outcome(shared, withPrivateKey())).toBeNull();
    expect(await outcome(agreed, withSharedKey())).toBeNull();
  });

  it('when anything was exchanged for something as well-formed', async () => {
    const second = partsOf(await encryptFlattened(plaintext, { alg: 'dir', key }, { ...profile, kid: invitationId }));
    for (const member of ['iv', 'ciphertext', 'tag'] as const)
      expect(
        await outcome(JSON.stringify({ ...partsOf(shared), [member]: second[member] }), withSharedKey()),
      ).toBeNull();
    const otherKid = encode({ ...headerOf(shared), kid: '0190a5c0-2222-7abc-8def-0123456789ab' });
    expect(await outcome(JSON.stringify({ ...partsOf(shared), protected: otherKid }), withSharedKey())).toBeNull();
  });

  it('to an ephemeral key that is no point of the curve', async () => {
    const epk = headerOf(agreed).epk as { x: string; y: string };
    for (const wrong of [
      { ...epk, y: epk.x },
      { ...epk, x: 'A'.repeat(64), y: 'A'.repeat(64) },
      { ...epk, x: '_'.repeat(64) },
    ]) {
      expect(
        await outcome(
          JSON.stringify({ ...partsOf(agreed), protected: encode({ ...headerOf(agreed), epk: wrong }) }),
          withPrivateKey(),
        ),
      ).toBeNull();
    }
  });
});

describe('what leaves the profile is malformed', () => {
  const good = { alg: 'dir', enc: 'A256GCM', kid: invitationId, ...profile };

  it.each<[string, string | object]>([
    ['another type', { ...good, typ: 'jurymappe-scores+jwe' }],
    ['another content type', { ...good, cty: 'jurymappe-scores+jws' }],
    ['a shorter key', { ...good, enc: 'A128GCM' }],
    ['another mode', { ...good, enc: 'A256CBC-HS512' }],
    ['wrapped keys', { ...good, alg: 'A256KW' }],
    ['a password', { ...good, alg: 'PBES2-HS512+A256KW', p2c: 1_000_000_000, p2s: 'AAAA' }],
    ['no algorithm', { enc: 'A256GCM', kid: invitationId, ...profile }],
    ['no key', { alg: 'dir', enc: 'A256GCM', ...profile }],
    ['an empty key', { ...good, kid: '' }],
    ['compression', { ...good, zip: 'DEF' }],
    ['a critical extension', { ...good, crit: ['exp'], exp: 1 }],
    [
      'an ephemeral key for a shared one',
      { ...good, epk: { kty: 'EC', crv: 'P-384', x: 'A'.repeat(64), y: 'A'.repeat(64) } },
    ],
    ['a duplicate key', `{"alg":"none",${JSON.stringify(good).slice(1)}`],
    ['no JSON', 'dir'],
  ])('in its header: %s', async (_name, header) => {
    expect(await outcome(JSON.stringify(sealedByHand(header)), withSharedKey())).toBe('malformed');
  });

  it.each<[string, (epk: object) => object]>([
    ['none', () => ({})],
    ['on another curve', (epk) => ({ epk: { ...epk, crv: 'P-256' } })],
    ['with a secret', (epk) => ({ epk: { ...epk, d: 'A'.repeat(64) } })],
    ['with a name', (epk) => ({ epk: { ...epk, kid: 'a' } })],
    ['in the other base64', (epk) => ({ epk: { ...epk, x: `+${'A'.repeat(63)}` } })],
    ['padded', (epk) => ({ epk: { ...epk, x: `${'A'.repeat(64)}=` } })],
    ['with party information', (epk) => ({ epk, apu: 'QWxpY2U', apv: 'Qm9i' })],
  ])('in its ephemeral key: %s', async (_name, members) => {
    const { epk, ...header } = headerOf(agreed);
    expect(
      await outcome(
        JSON.stringify({ ...partsOf(agreed), protected: encode({ ...header, ...members(epk as object) }) }),
        withPrivateKey(),
      ),
    ).toBe('malformed');
  });

  it.each<[string, () => object | string]>([
    ['no tag', () => ({ ...partsOf(shared), tag: undefined })],
    ['a short tag', () => ({ ...partsOf(shared), tag: partsOf(shared).tag.slice(0, 16) })],
    ['a short nonce', () => ({ ...partsOf(shared), iv: 'AAAAAAAAAAA' })],
    ['a long nonce', () => ({ ...partsOf(shared), iv: 'A'.repeat(22) })],
    ['a number for a text', () => ({ ...partsOf(shared), ciphertext: 1 })],
    ['two ciphertexts', () => shared.replace('{', '{"ciphertext":"AAAA",')],
    [
      'a compact JWE',
      () => `${partsOf(shared).protected}..${partsOf(shared).iv}.${partsOf(shared).ciphertext}.${partsOf(shared).tag}`,
    ],
    ['nothing', () => ''],
  ])('in its form: %s', async (_name, jwe) => {
    const value = jwe();
    expect(await outcome(typeof value === 'string' ? value : JSON.stringify(value), withSharedKey())).toBe('malformed');
  });

  it.each<[string, () => object | string]>([
    ['several recipients', () => ({ ...partsOf(shared), recipients: [] })],
    ['an encrypted key', () => ({ ...partsOf(shared), encrypted_key: '' })],
    ['an unprotected header', () => ({ ...partsOf(shared), unprotected: {} })],
    ['a header that only says what the profile forbids', () => ({ ...partsOf(shared), header: { kid: invitationId } })],
    ['an ephemeral key for a shared one', () => ({ ...partsOf(shared), header: { epk: headerOf(agreed).epk } })],
    ['an ephemeral key inside and outside', () => ({ ...partsOf(agreed), header: { epk: headerOf(agreed).epk } })],
    ['additional data', () => ({ ...partsOf(shared), aad: 'AAAA' })],
    ['a padded ciphertext', () => ({ ...partsOf(shared), ciphertext: `${partsOf(shared).ciphertext}=` })],
    ['white space', () => JSON.stringify(partsOf(shared), null, 2)],
    ['a line feed at the end', () => `${shared}\n`],
    ['the order of the alphabet', () => Object.fromEntries(Object.entries(partsOf(agreed)).sort())],
  ])('or in another spelling: %s', async (_name, jwe) => {
    const value = jwe();
    expect(await outcome(typeof value === 'string' ? value : JSON.stringify(value), withSharedKey())).toBe(
      'other-spelling',
    );
  });

  // RFC 7520 section 5.6.5: direct encryption with AES-GCM, valid but outside our profile
  it('as published elsewhere', async () => {
    const text = JSON.stringify({
      protected: 'eyJhbGciOiJkaXIiLCJraWQiOiI3N2M3ZTJiOC02ZTEzLTQ1Y2YtODY3Mi02MTdiNWI0NTI0M2EiLCJlbmMiOiJBMTI4R0NNIn0',
      iv: 'refa467QzzKx6QAB',
      ciphertext: 'JW_i_f52hww_ELQPGaYyeAB6HYGcR55l9TYnSovc23XJoBcW29rHP8yZOZG7YhLp',
      tag: 'vbb32Xvllea2OtmHAdccRQ',
    });
    expect(await outcome(text, withSharedKey())).toBe('malformed');
  });
});

it.each([
  ['a shared key', () => shared, withSharedKey],
  ['an agreed key', () => agreed, withPrivateKey],
])('shows every changed bit and every cut under %s', async (_name, text, secret) => {
  const bytes = Buffer.from(text());
  const outcomes = new Set<unknown>();
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    outcomes.add(
      await outcome(
        Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
        secret(),
      ),
    );
  }
  expect(outcomes).toStrictEqual(new Set(['malformed', 'other-spelling', null]));
  for (let length = 0; length < bytes.length; length += 1)
    expect(await outcome(bytes.subarray(0, length), secret())).toBe('malformed');
});
