import type { Amendment, ApplicationChange } from '../../../shared/contract/amendment.ts';
import { useWords } from '../../i18n/use-translator.ts';

export interface ChangeWords {
  /** "Finanzierung, Antrag.pdf geändert"; empty where all is said by "new" or "withdrawn" */
  readonly detailsOf: (change: ApplicationChange) => string;
  /** "Kriterien, Termine" */
  readonly generalOf: (amendment: Amendment) => string;
}

/** Puts what an amendment changed into words. */
export function useChangeWords(): ChangeWords {
  const { say } = useWords();
  return {
    detailsOf: ({ entries, documents }) =>
      [
        ...entries.map((entry) => say(`amendment.entry.${entry}`)),
        ...documents.map(({ name, change }) => say(`amendment.document.${change}`, { name })),
      ].join(', '),
    generalOf: ({ general }) => general.map((part) => say(`amendment.general.${part}`)).join(', '),
  };
}
