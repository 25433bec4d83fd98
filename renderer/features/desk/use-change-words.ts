import type { Amendment, ApplicationChange } from '../../../shared/contract/amendment.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

export interface ChangeWords {
  /** "Finanzierung, Antrag.pdf geändert"; empty where all is said by "new" or "withdrawn" */
  readonly detailsOf: (change: ApplicationChange) => string;
  /** "Kriterien, Termine" */
  readonly generalOf: (amendment: Amendment) => string;
}

/** Puts what an amendment changed into words. */
export function useChangeText(): ChangeWords {
  const { t } = useTranslator();
  return {
    detailsOf: ({ entries, documents }) =>
      [
        ...entries.map((entry) => t(`amendment.entry.${entry}`)),
        ...documents.map(({ name, change }) => t(`amendment.document.${change}`, { name })),
      ].join(', '),
    generalOf: ({ general }) => general.map((part) => t(`amendment.general.${part}`)).join(', '),
  };
}
