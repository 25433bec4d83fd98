import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../../main/engine/crypto/base64url.ts';
import type { AppError } from '../../../../shared/errors.ts';

const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

// RFC 4648 section 10, without padding; RFC 7515 appendix C
it.each([
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
  ['\u0003\u00ec\u00ff\u00e0\u00c1', 'A-z_4ME'],
])('published vector %j', (plain, text) => {
  const bytes = Buffer.from(plain, 'latin1');
  expect(encodeBase64url(bytes)).toBe(text);
  expect(Buffer.from(decodeBase64url(text))).toStrictEqual(bytes);
});

it('brings every byte back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(new Uint8Array(decodeBase64url(encodeBase64url(bytes)))).toStrictEqual(bytes);
    }),
  );
});

it('encodes the part that a view shows, not what lies behind it', () => {
  expect(encodeBase64url(new TextEncoder().encode('xfoox').subarray(1, 4))).toBe('Zm9v');
});

it('knows one spelling only of any bytes', () => {
  const spelling = fc.array(fc.constantFrom(...alphabet), { maxLength: 9 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(spelling, (text) => {
      let bytes: Uint8Array;
      try {
        bytes = decodeBase64url(text);
      } catch {
        const spareBits = { 2: 4, 3: 2 }[text.length % 4];
        const last = alphabet.indexOf(text.at(-1) ?? '');
        expect(text.length % 4 === 1 || (spareBits !== undefined && last % 2 ** spareBits !== 0)).toBe(true);
        return;
      }
      expect(encodeBase64url(bytes)).toBe(text);
    }),
    { numRuns: 5_000 },
  );
});

it('refuses a text with any character of no alphabet, or of another, wherever it stands', () => {
  const spelling = fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }).map((characters) => characters.join(''));
  const foreign = fc.oneof(
    fc.constantFrom('+', '/', '=', '==', ' ', '\n', '\u0141', '\uff21'),
    fc.string({ minLength: 1, maxLength: 4, unit: 'binary' }).filter((text) => /[^A-Za-z0-9_-]/.test(text)),
  );
  fc.assert(
    fc.property(spelling, foreign, spelling, (before, other, after) => {
      expect(() => decodeBase64url(before + other + after)).toThrow('json-invalid');
    }),
    { numRuns: 5_000 },
  );
});

it.each([
  'Zg==',
  'Zg=',
  'Zh',
  'Zm9',
  'Zm8 ',
  ' Zm8',
  'Zm\n8',
  'Zm9v+w',
  'Zm9v/w',
  'Z',
  'Zm9vZ',
  'Zm9v.',
  'Zä8',
  'Zm9v\0',
  '=',
])('refuses %j', (text) => {
  expect(() => decodeBase64url(text)).toThrow(
    expect.objectContaining({ name: 'AppError', code: 'json-invalid' }) as AppError,
  );
});
