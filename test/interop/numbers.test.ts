import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { parseStrictJson } from '../../shared/formats/strict-json.ts';

function verifierReads(literals: readonly string[]): readonly boolean[] {
  const options = { input: JSON.stringify(literals), encoding: 'utf8' as const };
  const answer = execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'read_numbers.py')], options);
  return z.array(z.boolean()).parse(JSON.parse(answer));
}

function appReads(literal: string): boolean {
  try {
    parseStrictJson(`[${literal}]`);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength, maxLength });

/** Every spelling of JSON's grammar, most of them near what the formats allow. */
const literals = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.oneof(fc.constant('0'), fc.constantFrom('1', '45', '9007199254740991'), digits(1, 18)),
    fraction: fc.option(fc.oneof(fc.constantFrom('0', '00', '0000', '5', '2500', '00000'), digits(1, 20))),
    exponent: fc.option(fc.constantFrom('e2', 'E2', 'e-7', 'e+21', 'e400'), { freq: 4 }),
  })
  .map(({ sign, whole, fraction, exponent }) => {
    const plain = whole.replace(/^0+(?=\d)/, '');
    return `${sign}${plain}${fraction === null ? '' : `.${fraction}`}${exponent ?? ''}`;
  });

describe('a number', () => {
  const known: readonly (readonly [literal: string, isRead: boolean])[] = [
    ['0', true],
    ['-0', false],
    ['-0.0', false],
    ['4500000.0', true],
    ['60.00000', false],
    ['2.5', true],
    ['2.5000', true],
    ['1e2', false],
    ['1e-7', true],
    ['20000000.0000000000001', false],
    ['9007199254740991', true],
    ['9007199254740992', false],
    ['9007199254740992.0', false],
    ['1e400', false],
  ];

  it.each(known)('%s is read, or not, by app and verifier alike', (literal, isRead) => {
    expect([appReads(literal), ...verifierReads([literal])]).toEqual([isRead, isRead]);
  });

  it('in any other spelling is read by both or by neither', () => {
    const spellings = fc.sample(literals, 20_000);
    const ofVerifier = verifierReads(spellings);
    const ofApp = spellings.map(appReads);
    expect(spellings.filter((_, index) => ofApp[index] !== ofVerifier[index])).toEqual([]);
    expect(new Set(ofApp)).toEqual(new Set([true, false]));
  });
});
