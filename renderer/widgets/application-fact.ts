import type { Translator } from '../../shared/i18n/translator.ts';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import type { DeskRow } from '../store/desk-rows.ts';

/** Facts that the application itself states, named like the desk's columns. */
export type FactName =
  'applicant' | 'district' | 'inhabitants' | 'category' | 'theme' | 'duration' | 'total-cost' | 'requested';

/** A fact of an application in words; null if the application doesn't state it. */
export function applicationFact(
  { application, category }: DeskRow,
  name: FactName,
  { t, local, euros, number }: Translator<TranslationKey>,
): string | null {
  const { applicant, theme, durationMonths, financing } = application;
  switch (name) {
    case 'applicant':
      return applicant.name;
    case 'district':
      return applicant.district;
    case 'inhabitants':
      return applicant.inhabitants === null ? null : number(applicant.inhabitants);
    case 'category':
      return category;
    case 'theme':
      return local(theme);
    case 'duration':
      return t('desk.months', { count: durationMonths });
    case 'total-cost':
      return euros(financing.totalCostCents);
    case 'requested':
      return euros(financing.requestedCents);
    default:
      return name satisfies never;
  }
}
