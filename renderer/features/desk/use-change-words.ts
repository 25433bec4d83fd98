import type { Amendment, ApplicationChange } from '../../../shared/contract/amendment.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

export interface ChangeWords {
  /** "Finanzierung, Antrag.pdf geändert"; empty if "new" or "withdrawn" says it all */
  readonly detailsOf: (change: ApplicationChange) => string;
  /** "Kriterien, Termine" */
  readonly generalOf: (amendment: Amendment) => string;
}

/** Describes in words what an amendment changed. */
export function useChangeWords(): ChangeWords {
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
