import Fraction from 'fraction.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/contract/app.ts';
import {
  daysUntil,
  formatBytes,
  formatDate,
  formatDateTime,
  formatEuros,
  formatExact,
  formatNumber,
  formatPoints,
  formatTime,
} from '../../../shared/i18n/formats.ts';

/** Replaces the no-break space that the language puts before a unit. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('points', () => {
  it.each([
    ['619/8', '77,38', '77.38'],
    ['206/3', '68,67', '68.67'],
    ['84/1', '84,00', '84.00'],
    ['0/1', '0,00', '0.00'],
    ['2001/400', '5,00', '5.00'],
    ['201/40', '5,03', '5.03'],
  ])('%s reads %s in German and %s in English', (exact, german, english) => {
    expect(formatPoints(exact, 'de')).toBe(german);
    expect(formatPoints(exact, 'en')).toBe(english);
  });

  it('are rounded half away from zero from the fraction, never from a float', () => {
    // As a float, 1.005 is a little less than that.
    expect(formatPoints('201/200', 'de')).toBe('1,01');
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 100_000n }),
        fc.bigInt({ min: 1n, max: 1_000n }),
        (numerator, denominator) => {
          const hundredths = (200n * numerator + denominator) / (2n * denominator);
          const shown = formatPoints(`${numerator}/${denominator}`, 'en').replaceAll(',', '');
          expect(shown).toBe(`${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`);
        },
      ),
    );
  });

  it('exactly are the fraction, whole numbers without a denominator', () => {
    expect(formatExact('619/8')).toBe('619/8');
    expect(formatExact('84/1')).toBe('84');
    expect(formatExact('841/11')).toBe('841/11');
  });

  it('refuse what is no exact fraction', () => {
    expect(() => formatPoints('77.38', 'de')).toThrow(RangeError);
  });
});

describe('sums', () => {
  it('are whole euros where they can be, with cents where they must', () => {
    expect(plain(formatEuros(9_850_000, 'de'))).toBe('98.500 €');
    expect(plain(formatEuros(100_000_000, 'de'))).toBe('1.000.000 €');
    expect(plain(formatEuros(123_456, 'de'))).toBe('1.234,56 €');
    expect(plain(formatEuros(0, 'de'))).toBe('0 €');
    expect(formatEuros(9_850_000, 'en')).toBe('€98,500');
  });

  it('show every cent of every sum up to billions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
        const digits = formatEuros(cents, 'en').replaceAll(/[^\d.]/g, '');
        const [euros = '', rest = '00'] = digits.split('.');
        expect(BigInt(euros) * 100n + BigInt(rest)).toBe(BigInt(cents));
      }),
    );
  });
});

describe('the digits', () => {
  /** Parses the displayed text: without group separators, with a decimal point and a hyphen for the minus. */
  const digitsOf = (shown: string, language: Language): Fraction => {
    const signed = shown.replace('−', '-');
    return new Fraction(language === 'de' ? signed.replaceAll('.', '').replace(',', '.') : signed.replaceAll(',', ''));
  };
  const language = fc.constantFrom<Language>('de', 'en');

  it('of a rational of any size are those of fraction.js, and at most half a step from it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        fc.integer({ min: 0, max: 6 }),
        language,
        (numerator, denominator, decimals, spoken) => {
          const exact = new Fraction(`${numerator}/${denominator}`);
          const shown = digitsOf(formatPoints(`${numerator}/${denominator}`, spoken, decimals), spoken);
          // fraction.js rounds halves up, so the sign is removed first.
          const rounded = exact
            .abs()
            .round(decimals)
            .mul(exact.compare(0) < 0 ? -1 : 1);
          expect(shown.toFraction()).toBe(rounded.toFraction());
          expect(
            shown
              .sub(exact)
              .abs()
              .mul(2n * 10n ** BigInt(decimals))
              .compare(1),
          ).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it('of a sum are its cents, as long as a number counts whole cents', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), language, (cents, spoken) => {
        const shown = digitsOf(formatEuros(cents, spoken).replaceAll(/[^−\d.,]/g, ''), spoken);
        expect(shown.toFraction()).toBe(new Fraction(cents).div(100).toFraction());
      }),
    );
  });

  it('of a number are those of its shortest spelling', () => {
    expect(formatNumber(1.005, 'en', 2)).toBe('1.01');
    expect(formatNumber(-1.005, 'en', 2)).toBe('−1.01');
    expect(formatNumber(0.1 + 0.2, 'de')).toBe('0,3');
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 3 }), language, (whole, decimals, spoken) => {
        const value = new Fraction(whole).div(10 ** decimals);
        expect(digitsOf(formatNumber(value.valueOf(), spoken), spoken).toFraction()).toBe(value.toFraction());
      }),
    );
  });

  it('below zero follow a real minus sign, as in comparisons', () => {
    expect(formatNumber(-0.2, 'de', 1)).toBe('−0,2');
    expect(formatPoints('-77/4', 'en')).toBe('−19.25');
    expect(formatExact('-619/8')).toBe('−619/8');
    expect(plain(formatEuros(-123_456, 'de'))).toBe('−1.234,56 €');
    expect(formatEuros(-9_850_000, 'en')).toBe('−€98,500');
  });

  it('are grouped as the language groups them, however many there are', () => {
    expect(formatPoints('12345678901234567890123/1', 'de')).toBe('12.345.678.901.234.567.890.123,00');
    expect(formatPoints('12345678901234567890123/1', 'en')).toBe('12,345,678,901,234,567,890,123.00');
  });
});

describe('numbers, sizes and times', () => {
  it("have the language's own form", () => {
    expect(formatNumber(196_000, 'de')).toBe('196.000');
    expect(formatNumber(4.4666, 'de', 2)).toBe('4,47');
    expect(plain(formatBytes(1_800_000, 'de'))).toBe('1,8 MB');
    expect(plain(formatBytes(999, 'en'))).toBe('999 byte');
    expect(plain(formatBytes(0, 'de'))).toBe('0 Byte');
    expect(plain(formatBytes(17_179_869_184, 'de'))).toBe('17,2 GB');
  });

  it('show moments where the reader is', () => {
    const instant = new Date(2020, 3, 22, 9, 30, 7).toISOString();
    expect(formatDate(instant, 'de')).toBe('22.04.2020');
    expect(formatDate(instant, 'en')).toBe('22/04/2020');
    expect(formatDateTime(instant, 'de')).toBe('22.04.2020, 09:30');
    expect(formatTime(instant, 'de')).toBe('09:30:07');
  });

  it('show a calendar date as the same day everywhere', () => {
    expect(formatDate('2020-09-01', 'de')).toBe('01.09.2020');
  });

  it('count days as a calendar on the wall does', () => {
    const session = new Date(2020, 3, 22, 9, 30).toISOString();
    expect(daysUntil(session, new Date(2020, 3, 22, 23, 59))).toBe(0);
    expect(daysUntil(session, new Date(2020, 3, 21, 23, 59))).toBe(1);
    expect(daysUntil(session, new Date(2020, 3, 10, 12, 0))).toBe(12);
    expect(daysUntil(session, new Date(2020, 3, 23, 0, 0))).toBe(-1);
    // Also across the change to summer time.
    expect(daysUntil(session, new Date(2020, 2, 20, 12, 0))).toBe(33);
  });
});
