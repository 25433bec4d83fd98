import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCode, checkCodeOfKey, checkCodeOfStatement } from '../../../../main/engine/crypto/check-code.ts';
import { sha256Schema, thumbprintSchema } from '../../../../shared/ids.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digests = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a Prüfcode', () => {
  // computed with six lines of Python
  it.each([
    ['000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'CC6W-TAB6-RGSP-D48J-AH4B'],
    ['00'.repeat(32), 'CSM7-NBFR-CAYQ-EV4F-R65R'],
    ['ff'.repeat(32), 'NYB1-6XGF-E9HN-ZFDM-99D0'],
  ])('of %s is %s', (hex, code) => {
    const bytes = Buffer.from(hex, 'hex');
    expect(checkCode(bytes)).toBe(code);
    expect(checkCodeOfKey(thumbprintSchema.parse(bytes.toString('base64url')))).toBe(code);
    expect(checkCodeOfStatement(sha256Schema.parse(hex))).toBe(code);
  });

  it('is the first 100 bits of SHA-256', () => {
    fc.assert(
      fc.property(digests, (bytes) => {
        const code = checkCode(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
        const number = Array.from(code.replaceAll('-', '')).reduce(
          (sum, character) => sum * 32n + BigInt(alphabet.indexOf(character)),
          0n,
        );
        const digest = createHash('sha256').update(bytes).digest('hex');
        expect(number).toBe(BigInt(`0x${digest.slice(0, 25)}`));
      }),
    );
  });
});
