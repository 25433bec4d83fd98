import type { Language } from '../../../shared/contract/app.ts';
import { parseExact, roundHalfAway } from '../../../shared/domain/fraction.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** "77,38": an exact fraction rounded half away from zero to two decimals, for reading only. */
export function points(exact: string, language: Language): string {
  return localDecimal(roundHalfAway(parseExact(exact), 2), language, { minimumFractionDigits: 2 });
}

/** "98.500 €" from whole cents; decimals only where there are cents. */
export function euros(cents: number, language: Language): string {
  const decimals = cents % 100 === 0 ? 0 : 2;
  return localDecimal(roundHalfAway(parseExact(`${cents}/100`), decimals), language, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Formats digits as text, so that no number is squeezed through a float on its way to the eye. */
function localDecimal(digits: string, language: Language, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locales[language], options).format(digits as Intl.StringNumericLiteral);
}
