import { createHash, createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  generateEncryptionKey,
  generateSigningKey,
  importKey,
  publicPartOf,
  thumbprintOf,
} from '../../../../main/engine/crypto/keys.ts';
import { type PrivateJwk, privateJwkSchema, publicJwkSchema } from '../../../../shared/formats/values.ts';

const base64urlOfHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');

/** The key of RFC 6979 appendix A.2.6. */
const published: PrivateJwk = {
  kty: 'EC',
  crv: 'P-384',
  x: base64urlOfHex('EC3A4E415B4E19A4568618029F427FA5DA9A8BC4AE92E02E06AAE5286B300C64DEF8F0EA9055866064A254515480BC13'),
  y: base64urlOfHex('8015D9B72D7D57244EA8EF9AC0C621896708A59367F9DFB9F54CA84B3F1C9DB1288B231C3AE0D4FE7344FD2533264720'),
  d: base64urlOfHex('6B9D3DAD2E1B8C1C05B19875B6659F4DE23C3B667BF297BA9AA47740787137D896D5724E4C70A825F872C9EA60D2EDF5'),
};

/** RFC 7638 written from its text: the required members in alphabetical order, no white space, SHA-256. */
const thumbprintFromItsText = (jwk: { crv: string; x: string; y: string }): string =>
  createHash('sha256').update(`{"crv":"${jwk.crv}","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`).digest('base64url');

describe.each([
  ['signing', generateSigningKey, 'sig'],
  ['encryption', generateEncryptionKey, 'enc'],
] as const)('a new %s key', (_name, generate, use) => {
  it('is a pair on P-384 that says its use', async () => {
    const { privateJwk, publicJwk, thumbprint } = await generate();
    expect(privateJwkSchema.parse(privateJwk)).toMatchObject({ kty: 'EC', crv: 'P-384', use });
    expect(publicJwkSchema.parse(publicJwk)).toStrictEqual(publicPartOf(privateJwk));
    expect(thumbprint).toBe(await thumbprintOf(publicJwk));
    expect(createPrivateKey({ key: privateJwk, format: 'jwk' }).asymmetricKeyDetails).toStrictEqual({
      namedCurve: 'secp384r1',
    });
  });

  it('is never the same', async () => {
    const pairs = await Promise.all(Array.from({ length: 20 }, generate));
    expect(new Set(pairs.map(({ privateJwk }) => privateJwk.d)).size).toBe(20);
    expect(new Set(pairs.map(({ thumbprint }) => thumbprint)).size).toBe(20);
  });
});

describe('the public part', () => {
  it('has no secret, whatever else it has', () => {
    const publicJwk = publicPartOf({ ...published, use: 'sig', kid: 'name' });
    expect(publicJwk).toStrictEqual({
      kty: 'EC',
      crv: 'P-384',
      x: published.x,
      y: published.y,
      use: 'sig',
      kid: 'name',
    });
    expect(JSON.stringify(publicJwk)).not.toContain(published.d);
  });
});

describe('the thumbprint', () => {
  it('is that of RFC 7638 with SHA-256', async () => {
    expect(await thumbprintOf(published)).toBe(thumbprintFromItsText(published));
  });

  it('is the same for a key with its secret, use or name', async () => {
    const plain = await thumbprintOf(publicPartOf(published));
    expect(await thumbprintOf(published)).toBe(plain);
    expect(await thumbprintOf({ ...published, use: 'enc', alg: 'ECDH-ES', kid: 'name' })).toBe(plain);
  });
});

describe('importing', () => {
  it.each(['ES384', 'ECDH-ES'] as const)('takes a published key for %s', async (alg) => {
    expect((await importKey(published, alg)).type).toBe('private');
    expect((await importKey(publicPartOf(published), alg)).type).toBe('public');
  });

  it.each([
    ['a point off the curve', { ...published, y: published.x }],
    ['the point zero', { ...published, x: 'A'.repeat(64), y: 'A'.repeat(64) }],
    ['a coordinate beyond the field', { ...published, x: '_'.repeat(64) }],
    ['another secret', { ...published, d: published.x }],
    ['a key for encryption', { ...published, use: 'enc' as const }],
    ['a key for another algorithm', { ...published, alg: 'ECDH-ES' as const }],
  ])('refuses %s', async (_name, jwk) => {
    await expect(importKey(jwk, 'ES384')).rejects.toMatchObject({ name: 'AppError', code: 'json-invalid' });
  });

  it('refuses a signature key for encryption', async () => {
    const { publicJwk } = await generateSigningKey();
    await expect(importKey(publicJwk, 'ECDH-ES')).rejects.toMatchObject({ name: 'AppError', code: 'json-invalid' });
  });
});
