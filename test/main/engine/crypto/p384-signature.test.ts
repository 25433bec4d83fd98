import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLowS, withLowS } from '../../../../main/engine/crypto/p384-signature.ts';

const order = BigInt(
  '0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
);
const half = order / 2n;

const base64urlOfHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');

function signatureOf(s: bigint, r = 'ab'.repeat(48)): string {
  return Buffer.from(r + s.toString(16).padStart(96, '0'), 'hex').toString('base64url');
}

describe('the lower of the two signatures', () => {
  it('is one that was published, and is still valid', () => {
    // RFC 6979 appendix A.2.6, with SHA-384, message "sample"; its s is the higher one
    const key = createPublicKey({
      format: 'jwk',
      key: {
        kty: 'EC',
        crv: 'P-384',
        x: base64urlOfHex(
          'EC3A4E415B4E19A4568618029F427FA5DA9A8BC4AE92E02E06AAE5286B300C64DEF8F0EA9055866064A254515480BC13',
        ),
        y: base64urlOfHex(
          '8015D9B72D7D57244EA8EF9AC0C621896708A59367F9DFB9F54CA84B3F1C9DB1288B231C3AE0D4FE7344FD2533264720',
        ),
      },
    });
    const r = '94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46';
    const s = BigInt(
      '0x99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8',
    );
    const published = signatureOf(s, r);
    const isValid = (signature: string): boolean =>
      verify('sha384', Buffer.from('sample'), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
    expect(isValid(published)).toBe(true);
    expect(isLowS(published)).toBe(false);
    expect(withLowS(published)).toBe(signatureOf(order - s, r));
    expect(isLowS(withLowS(published))).toBe(true);
    expect(isValid(withLowS(published))).toBe(true);
  });

  it('has s at most n/2, and stays itself', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: order - 1n }), (s) => {
        const low = s <= half ? s : order - s;
        expect(withLowS(signatureOf(s))).toBe(signatureOf(low));
        expect(isLowS(signatureOf(s))).toBe(s === low);
        expect(withLowS(withLowS(signatureOf(s)))).toBe(signatureOf(low));
      }),
    );
  });

  it.each([
    ['1', 1n, true],
    ['n/2', half, true],
    ['one more than that', half + 1n, false],
    ['n − 1', order - 1n, false],
  ])('s = %s', (_name, s, isLow) => {
    expect(isLowS(signatureOf(s))).toBe(isLow);
  });

  it.each([
    ['nothing', ''],
    ['r alone', Buffer.alloc(48, 1).toString('base64url')],
    ['something longer', Buffer.alloc(103, 255).toString('base64url')],
    ['s = 0', signatureOf(0n)],
    ['s = n', signatureOf(order)],
    ['s beyond n', Buffer.alloc(96, 255).toString('base64url')],
  ])('leaves to the verifier what is no signature at all: %s', (_name, signature) => {
    expect(isLowS(signature)).toBe(true);
    expect(withLowS(signature)).toBe(signature);
  });
});
