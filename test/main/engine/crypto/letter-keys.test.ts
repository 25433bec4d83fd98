import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeKey, envelopeKid } from '../../../../main/engine/crypto/letter-keys.ts';
import { newBundleId } from '../../../../main/engine/crypto/new-ids.ts';
import { bundleIdSchema, thumbprintSchema } from '../../../../shared/ids.ts';
import { hkdf } from '../../../helpers/hkdf.ts';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });
const secret = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const bundleId = bundleIdSchema.parse('0190a5b0-0000-7000-8000-000000000001');

describe('what a letter opens', () => {
  // computed with Python's cryptography package
  it('has the key and the name that another implementation derives', () => {
    expect(Buffer.from(envelopeKey(secret, bundleId)).toString('hex')).toBe(
      '6a48cc4815b169c41987e0454547fdeadcc0e5dded496250ab4b647f4ec992f7',
    );
    expect(envelopeKid(secret, bundleId)).toBe('54381888857aa0c776de6004805286c5');
  });

  it('is derived with HKDF-SHA-384 from the secret, the bundle and the purpose', () => {
    fc.assert(
      fc.property(secrets, (bytes) => {
        const id = newBundleId();
        const derived = (info: string, length: number): string =>
          hkdf('sha384', bytes, Buffer.from(id), Buffer.from(info), length).toString('hex');
        expect(Buffer.from(envelopeKey(bytes, id)).toString('hex')).toBe(derived('jurymappe/1/envelope', 32));
        expect(envelopeKid(bytes, id)).toBe(derived('jurymappe/1/envelope-id', 16));
      }),
    );
  });

  it('has another key and another name for every secret and every bundle', () => {
    const ids = Array.from({ length: 20 }, newBundleId);
    const others = ids.map((_, index) => Uint8Array.from(secret, (byte) => byte ^ (index + 1)));
    const kids = [...ids.map((id) => envelopeKid(secret, id)), ...others.map((other) => envelopeKid(other, bundleId))];
    const keys = [...ids.map((id) => envelopeKey(secret, id)), ...others.map((other) => envelopeKey(other, bundleId))];
    expect(new Set(kids).size).toBe(40);
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(40);
  });

  it('is never named as the envelope of a card', () => {
    expect(thumbprintSchema.safeParse(envelopeKid(secret, bundleId)).success).toBe(false);
  });
});
