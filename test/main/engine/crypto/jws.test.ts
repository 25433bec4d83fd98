import { createPublicKey, generateKeyPairSync, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { JoseFailure } from '../../../../main/engine/crypto/jose-failure.ts';
import {
  readCompactJws,
  readFlattenedJws,
  signCompact,
  signFlattened,
  type UnverifiedJws,
} from '../../../../main/engine/crypto/jws.ts';
import { generateSigningKey, type KeyPair } from '../../../../main/engine/crypto/keys.ts';

const typ = 'jurymappe-header+jws';
const payload = { format: 'jurymappe-header', version: 1, text: 'Grüße 😀', list: [1, null, true] };
type Parts = { payload: string; protected: string; signature: string };

let pair: KeyPair;
let other: KeyPair;
let flattened: string;
let parts: Parts;
beforeAll(async () => {
  [pair, other] = await Promise.all([generateSigningKey(), generateSigningKey()]);
  flattened = await signFlattened(payload, { key: pair.privateJwk, typ });
  parts = JSON.parse(flattened) as Parts;
});

/** FIPS 186-5, order of P-384 */
const order = BigInt(
  '0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
);

/** The same signature with the other of the two possible values for s. */
function withOtherS(signature: string): string {
  const bytes = Buffer.from(signature, 'base64url');
  const other = order - BigInt(`0x${bytes.toString('hex', 48)}`);
  return Buffer.concat([bytes.subarray(0, 48), Buffer.from(other.toString(16).padStart(96, '0'), 'hex')]).toString(
    'base64url',
  );
}

function lowS(signature: string): string {
  const s = BigInt(`0x${Buffer.from(signature, 'base64url').toString('hex', 48)}`);
  return 2n * s > order ? withOtherS(signature) : signature;
}

const encode = (value: string | object): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs any header and payload with the right key, as a writer would who doesn't keep to the profile. */
function signedByHand(header: string | object, body: string | object = payload): Parts {
  const input = `${encode(header)}.${encode(body)}`;
  const signature = signBytes('sha384', Buffer.from(input), {
    key: pair.privateJwk,
    format: 'jwk',
    dsaEncoding: 'ieee-p1363',
  }).toString('base64url');
  return { payload: encode(body), protected: encode(header), signature: lowS(signature) };
}

async function failureOf(
  source: string | Uint8Array,
  read: (source: string) => UnverifiedJws = (text) => readFlattenedJws(text, typ),
): Promise<string | null> {
  try {
    await (typeof source === 'string' ? read(source) : readFlattenedJws(source, typ)).verify(pair.publicJwk);
    return null;
  } catch (thrown) {
    if (thrown instanceof JoseFailure) return thrown.kind;
    throw thrown;
  }
}

describe('what is signed', () => {
  it('says who signed it and what it says', async () => {
    const jws = readFlattenedJws(flattened, typ);
    expect(jws).toMatchObject({ kid: pair.thumbprint, payload });
    await expect(jws.verify(pair.publicJwk)).resolves.toBeUndefined();
    await expect(readFlattenedJws(Buffer.from(flattened), typ).verify(pair.publicJwk)).resolves.toBeUndefined();
  });

  it("is a flattened JWS with the profile's members and ES384, as another implementation checks", () => {
    expect(Object.keys(parts)).toStrictEqual(['payload', 'protected', 'signature']);
    expect(JSON.parse(Buffer.from(parts.protected, 'base64url').toString())).toStrictEqual({
      alg: 'ES384',
      kid: pair.thumbprint,
      typ,
    });
    const key = createPublicKey({ key: pair.publicJwk, format: 'jwk' });
    const signature = Buffer.from(parts.signature, 'base64url');
    expect(signature).toHaveLength(96);
    expect(
      verifyBytes(
        'sha384',
        Buffer.from(`${parts.protected}.${parts.payload}`),
        { key, dsaEncoding: 'ieee-p1363' },
        signature,
      ),
    ).toBe(true);
  });

  it('may be compact', async () => {
    const compact = await signCompact(payload, { key: pair.privateJwk, typ: 'jurymappe-manifest+jws' });
    const jws = readCompactJws(compact, 'jurymappe-manifest+jws');
    expect(jws).toMatchObject({ kid: pair.thumbprint, payload });
    await expect(jws.verify(pair.publicJwk)).resolves.toBeUndefined();
  });

  it('is believed from another implementation that keeps to the profile and writes it in the one spelling', async () => {
    const theirs = signedByHand({ typ, kid: pair.thumbprint, alg: 'ES384' });
    expect(await failureOf(JSON.stringify(theirs))).toBeNull();
    const compact = `${theirs.protected}.${theirs.payload}.${theirs.signature}`;
    expect(await failureOf(compact, (text) => readCompactJws(text, typ))).toBeNull();
  });

  it('has always the lower of the two values for s', async () => {
    for (let count = 0; count < 30; count += 1) {
      const { signature } = JSON.parse(await signFlattened({ count }, { key: pair.privateJwk, typ })) as Parts;
      const compact = await signCompact({ count }, { key: pair.privateJwk, typ });
      for (const text of [signature, compact.split('.')[2] ?? '']) expect(lowS(text)).toBe(text);
    }
  });

  it('comes back as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean())),
        async (value) => {
          const jws = readCompactJws(await signCompact(value, { key: pair.privateJwk, typ }), typ);
          await jws.verify(pair.publicJwk);
          expect(jws.payload).toEqual(value);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a signature that does not fit is rejected', () => {
  it('by another key', async () => {
    await expect(readFlattenedJws(flattened, typ).verify(other.publicJwk)).rejects.toMatchObject({
      name: 'JoseFailure',
      kind: 'rejected',
    });
  });

  it('by a key that is not the one named', async () => {
    const jws = signedByHand({ alg: 'ES384', kid: other.thumbprint, typ });
    expect(await failureOf(JSON.stringify(jws))).toBe('rejected');
  });

  it('by a key for encryption', async () => {
    await expect(readFlattenedJws(flattened, typ).verify({ ...pair.publicJwk, use: 'enc' })).rejects.toMatchObject({
      kind: 'rejected',
    });
  });

  it('by a point off the curve', async () => {
    await expect(
      readFlattenedJws(flattened, typ).verify({ ...pair.publicJwk, y: pair.publicJwk.x }),
    ).rejects.toMatchObject({ kind: 'rejected' });
  });

  it('of another text, another length, another encoding, or none', async () => {
    const der = signBytes('sha384', Buffer.from(`${parts.protected}.${parts.payload}`), {
      key: pair.privateJwk,
      format: 'jwk',
    }).toString('base64url');
    const zero = Buffer.alloc(96).toString('base64url');
    for (const signature of [der, zero, '', parts.signature.slice(4), `${parts.signature}AAAA`])
      expect(await failureOf(JSON.stringify({ ...parts, signature }))).toBe('rejected');
    expect(await failureOf(JSON.stringify({ ...parts, payload: encode({ ...payload, version: 2 }) }))).toBe('rejected');
  });
});

describe('what leaves the profile is malformed', () => {
  const good = (): { alg: string; kid: string; typ: string } => ({ alg: 'ES384', kid: pair.thumbprint, typ });

  it.each<[string, () => string | object]>([
    ['no algorithm', () => ({ kid: pair.thumbprint, typ })],
    ['the algorithm "none"', () => ({ ...good(), alg: 'none' })],
    ['a shared-key algorithm', () => ({ ...good(), alg: 'HS384' })],
    ['a smaller curve', () => ({ ...good(), alg: 'ES256' })],
    ['an algorithm in lower case', () => ({ ...good(), alg: 'es384' })],
    ['no key', () => ({ alg: 'ES384', typ })],
    ['a key of another form', () => ({ ...good(), kid: 'office' })],
    ['another type', () => ({ ...good(), typ: 'jurymappe-manifest+jws' })],
    ['no type', () => ({ alg: 'ES384', kid: pair.thumbprint })],
    ['a key inside', () => ({ ...good(), jwk: pair.publicJwk })],
    ['an address', () => ({ ...good(), jku: 'https://example.org/keys' })],
    ['a critical extension', () => ({ ...good(), crit: ['b64'], b64: false })],
    ['a duplicate key', () => `{"alg":"none","alg":"ES384","kid":"${pair.thumbprint}","typ":"${typ}"}`],
    ['a list', () => '[]'],
    ['no JSON', () => 'alg'],
    ['a byte order mark', () => `\ufeff${JSON.stringify(good())}`],
  ])('in its header: %s', async (_name, header) => {
    expect(await failureOf(JSON.stringify(signedByHand(header())))).toBe('malformed');
  });

  it.each<[string, string]>([
    ['a duplicate key', '{"a":1,"a":2}'],
    ['a great integer', '{"a":9007199254740993}'],
    ['an endless number', '{"a":1e999}'],
    ['no JSON', 'NaN'],
    ['nothing', ''],
    ['too many levels', '['.repeat(17) + ']'.repeat(17)],
  ])('in its payload: %s', async (_name, body) => {
    expect(await failureOf(JSON.stringify(signedByHand(good(), body)))).toBe('malformed');
  });

  it.each<[string, () => string]>([
    [
      'several signatures',
      () =>
        JSON.stringify({
          payload: parts.payload,
          signatures: [{ protected: parts.protected, signature: parts.signature }],
        }),
    ],
    ['no payload', () => JSON.stringify({ protected: parts.protected, signature: parts.signature })],
    ['no header', () => JSON.stringify({ payload: parts.payload, signature: parts.signature })],
    ['a number for a text', () => JSON.stringify({ ...parts, signature: 1 })],
    ['two payloads', () => flattened.replace('{', `{"payload":"${encode({ forged: true })}",`)],
    ['a compact JWS', () => `${parts.protected}.${parts.payload}.${parts.signature}`],
    ['a text behind', () => `${flattened}{}`],
    ['a list', () => `[${flattened}]`],
    ['nothing', () => ''],
  ])('in its form: %s', async (_name, text) => {
    expect(await failureOf(text())).toBe('malformed');
  });

  it('as compact: too few parts, too many, or an empty one', async () => {
    const compact = `${parts.protected}.${parts.payload}.${parts.signature}`;
    expect(await failureOf(compact, (text) => readCompactJws(text, typ))).toBeNull();
    for (const text of [
      compact.slice(0, compact.lastIndexOf('.')),
      `${compact}.`,
      `${compact}.${parts.signature}`,
      `.${compact}`,
      `..`,
      '',
      flattened,
    ]) {
      expect(await failureOf(text, (source) => readCompactJws(source, typ))).toBe('malformed');
    }
  });

  // RFC 7515 appendices A.7 (flattened, with an unprotected header) and A.3: valid JWS outside our profile
  it.each([
    [
      'other-spelling',
      '{"payload":"eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ","protected":"eyJhbGciOiJFUzI1NiJ9","header":{"kid":"e9bc097a-ce51-4036-9562-d2ade882db0d"},"signature":"DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"}',
    ],
    [
      'malformed',
      '{"payload":"eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ","protected":"eyJhbGciOiJFUzI1NiJ9","signature":"DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"}',
    ],
  ])('as published elsewhere: %s, %s', async (kind, text) => {
    expect(await failureOf(text)).toBe(kind);
  });
});

describe('what says the same in another spelling is called that', () => {
  it.each<[string, () => string]>([
    ['white space', () => JSON.stringify(parts, null, 1)],
    ['a line feed at the end', () => `${flattened}\n`],
    ['a byte order mark', () => `\ufeff${flattened}`],
    [
      'the order that RFC 7515 happens to show',
      () => JSON.stringify({ protected: parts.protected, payload: parts.payload, signature: parts.signature }),
    ],
    ['another member', () => JSON.stringify({ ...parts, extra: 1 })],
    ['an unprotected header', () => JSON.stringify({ ...parts, header: { kid: pair.thumbprint } })],
    ['a padded payload', () => JSON.stringify({ ...parts, payload: `${parts.payload}=` })],
    ['a space in the signature', () => JSON.stringify({ ...parts, signature: ` ${parts.signature}` })],
    ['a header in the other base64', () => JSON.stringify({ ...parts, protected: `${parts.protected}+` })],
    ['an escaped letter', () => flattened.replace('"payload"', '"p\\u0061yload"')],
    ['the other of the two signatures', () => JSON.stringify({ ...parts, signature: withOtherS(parts.signature) })],
  ])('%s', async (_name, text) => {
    expect(await failureOf(text())).toBe('other-spelling');
  });

  it('the other of the two signatures would be believed by every verifier that looks at nothing else', () => {
    for (const signature of [parts.signature, withOtherS(parts.signature)])
      expect(
        verifyBytes(
          'sha384',
          Buffer.from(`${parts.protected}.${parts.payload}`),
          { key: createPublicKey({ key: pair.publicJwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
          Buffer.from(signature, 'base64url'),
        ),
      ).toBe(true);
  });

  it('in a compact JWS as well', async () => {
    const { protected: header, payload: body, signature } = parts;
    for (const text of [
      `${header}.${body}.${withOtherS(signature)}`,
      `${header}.${body}.${signature}\n`,
      ` ${header}.${body}.${signature}`,
      `${header}.${body}=.${signature}`,
      `${header}.\n${body}.${signature}`,
    ])
      expect(await failureOf(text, (source) => readCompactJws(source, typ))).toBe('other-spelling');
  });
});

describe('how much a payload may cost before anything is believed', () => {
  const list = (length: number): readonly number[] => Array.from({ length }, () => 0);

  it.each([
    ['jurymappe-scores+jws', 250_000],
    ['jurymappe-transcript+jws', 250_000],
    ['jurymappe-enrolment+jws', 64],
    ['jurymappe-checkpoint+jws', 64],
  ] as const)('%s: %d values', async (type, allowed) => {
    const read = async (values: number): Promise<unknown> =>
      readCompactJws(await signCompact(list(values - 1), { key: pair.privateJwk, typ: type }), type).payload;
    expect(await read(allowed)).toHaveLength(allowed - 1);
    await expect(read(allowed + 1)).rejects.toMatchObject({ name: 'JoseFailure', kind: 'malformed' });
  });
});

it('shows every changed bit', async () => {
  const bytes = Buffer.from(flattened);
  const outcomes = new Set<string | null>();
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    outcomes.add(
      await failureOf(Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))),
    );
  }
  expect(outcomes).toStrictEqual(new Set(['malformed', 'other-spelling', 'rejected']));
});

it('shows wherever it was cut off', async () => {
  for (let length = 0; length < flattened.length; length += 1)
    expect(await failureOf(flattened.slice(0, length))).toBe('malformed');
});

it('is never believed for a key on another curve', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  return expect(
    readFlattenedJws(flattened, typ).verify({ kty: 'EC', crv: 'P-384', x: x ?? '', y: y ?? '' }),
  ).rejects.toMatchObject({ kind: 'rejected' });
});
