import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeState, formatCode, newLetterSecret, parseCode } from '../../../../main/engine/crypto/invitation.ts';
import { AppError } from '../../../../shared/errors.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

function refusal(typed: string): string | null {
  try {
    parseCode(typed);
    return null;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
}

describe('the code of a letter', () => {
  // computed with the twenty lines of Python in test/interop/invitation_code.py
  it.each([
    ['000102030405060708090a0b0c0d0e0f', '000G-40R4-0M30-E209-185G-R38E-1YZ4'],
    ['00000000000000000000000000000000', '0000-0000-0000-0000-0000-0000-00VM'],
    ['ffffffffffffffffffffffffffffffff', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZXDC'],
  ])('of %s is %s', (secret, code) => {
    expect(formatCode(Buffer.from(secret, 'hex'))).toBe(code);
    expect(Buffer.from(parseCode(code)).toString('hex')).toBe(secret);
  });

  it('is 128 bits and the first twelve of their SHA-256', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = formatCode(secret);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
        const bits = Array.from(code.replaceAll('-', ''), (character) =>
          alphabet.indexOf(character).toString(2).padStart(5, '0'),
        ).join('');
        const check = createHash('sha256').update(secret).digest().readUInt16BE(0) >> 4;
        expect(bits).toBe(
          Array.from(secret, (byte) => byte.toString(2).padStart(8, '0')).join('') +
            check.toString(2).padStart(12, '0'),
        );
      }),
    );
  });

  it('is never that of another secret', () => {
    fc.assert(
      fc.property(secrets, fc.nat(127), (secret, bit) => {
        const other = Uint8Array.from(secret, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(formatCode(other).replaceAll('-', '').slice(0, 26)).not.toBe(
          formatCode(secret).replaceAll('-', '').slice(0, 26),
        );
      }),
    );
  });

  it('may be typed in lower case, with any spaces and hyphens, and with I, L and O', () => {
    const sloppy = fc.tuple(
      fc.constantFrom('', ' ', '-', '\t', '\u00a0', '\u2010', '\u2011', '\u2013', '\u2212', '\u00ad', ' - '),
      fc.boolean(),
      fc.nat(2),
    );
    fc.assert(
      fc.property(secrets, fc.array(sloppy, { minLength: 28, maxLength: 28 }), (secret, spellings) => {
        const typed = Array.from(formatCode(secret).replaceAll('-', ''), (character, index) => {
          const [between, lower, twin] = spellings[index] ?? ['', false, 0];
          const shown = { 0: '0OO', 1: '1IL' }[character]?.charAt(twin) ?? character;
          return between + (lower ? shown.toLowerCase() : shown);
        }).join('');
        expect(parseCode(typed)).toStrictEqual(secret);
        expect(codeState(typed)).toStrictEqual({ state: 'valid', characters: 28 });
      }),
    );
  });

  it.each([
    '',
    'ABCD',
    '000G-40R4-0M30-E209-185G-R38E-1YZ',
    '000G-40R4-0M30-E209-185G-R38E-1YZ44',
    '000G-40R4-0M30-E209-185G-R38E-1YZU',
    '000G-40R4-0M30-E209-185G-R38E-1YZ!',
    '000G-40R4-0M30-E209-185G-R38E-1Yß',
    '０００G-40R4-0M30-E209-185G-R38E-1YZ4',
  ])('%j is malformed', (typed) => {
    expect(refusal(typed)).toBe('code-malformed');
    expect(codeState(typed).state).not.toBe('valid');
  });

  it('tells while it is typed how far it is', () => {
    const code = formatCode(Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'));
    expect(codeState('')).toStrictEqual({ state: 'incomplete', characters: 0 });
    for (let length = 1; length < code.length; length += 1) {
      const typed = code.slice(0, length);
      expect(codeState(typed)).toStrictEqual({ state: 'incomplete', characters: typed.replaceAll('-', '').length });
    }
    expect(codeState(code)).toStrictEqual({ state: 'valid', characters: 28 });
    expect(codeState(`${code}0`)).toStrictEqual({ state: 'malformed', characters: 29 });
    expect(codeState('00U')).toStrictEqual({ state: 'malformed', characters: 3 });
    expect(codeState(code.replace('000G', '000H'))).toStrictEqual({ state: 'checksum', characters: 28 });
  });
});

describe('a slip of typing', () => {
  // Fixed secrets, so that the count below is the same in every run.
  const fixedSecrets = Array.from({ length: 80 }, (_, index) =>
    createHash('sha256')
      .update(`secret ${String(index)}`)
      .digest()
      .subarray(0, 16),
  );

  function slips(code: string, position: number): string[] {
    return Array.from(`${alphabet}U!Ä`)
      .filter((wrong) => wrong !== code[position])
      .map((wrong) => code.slice(0, position) + wrong + code.slice(position + 1));
  }

  it('of one character is malformed or fails the checksum, but for about one in 4,096', () => {
    const counts = new Map<string | null, number>();
    for (const secret of fixedSecrets) {
      const code = formatCode(secret).replaceAll('-', '');
      for (let position = 0; position < code.length; position += 1) {
        for (const typed of slips(code, position)) {
          const answer = refusal(typed);
          counts.set(answer, (counts.get(answer) ?? 0) + 1);
        }
      }
    }
    expect(counts.get('code-malformed')).toBe(80 * 28 * 3);
    const undetected = counts.get(null) ?? 0;
    expect(undetected + (counts.get('code-checksum') ?? 0)).toBe(80 * 28 * 31);
    // 26 characters carry bits of the secret, so 80 * 26 * 31 / 4096 = 15.7 are expected, give or take four.
    expect(undetected).toBeGreaterThan(3);
    expect(undetected).toBeLessThan(31);
  });

  it('of one character in the checksum itself is always found', () => {
    for (const secret of fixedSecrets) {
      const code = formatCode(secret).replaceAll('-', '');
      for (const position of [26, 27]) for (const typed of slips(code, position)) expect(refusal(typed)).not.toBeNull();
    }
  });
});

describe('a letter’s secret', () => {
  it('is 16 random bytes, never the same', () => {
    const secrets = Array.from({ length: 100 }, newLetterSecret);
    expect(secrets.every(({ length }) => length === 16)).toBe(true);
    expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(100);
  });
});
