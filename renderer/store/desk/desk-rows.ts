import type { Desk } from '../../../shared/contract/desk.ts';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import { parseExact } from '../../../shared/domain/fraction.ts';
import type { Language } from '../../../shared/contract/app.ts';
import type { CategoryId } from '../../../shared/ids.ts';
import { isAsked, isDone, type OwnState, ownStateOf, ownStates } from './own-state.ts';

export type DeskApplication = Desk['applications'][number];

/** One application on the desk, with the own ballot beside it. */
export interface DeskRow {
  readonly application: DeskApplication;
  readonly ballot: BallotView;
  readonly state: OwnState;
  readonly category: string;
}

export const sortKeys = ['number', 'title', 'applicant', 'category', 'theme', 'requested', 'state', 'total'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

export interface DeskFilter {
  readonly search: string;
  readonly category: CategoryId | null;
  readonly state: OwnState | null;
}

/** The desk's applications in the bundle's order. */
export function rowsOf({ applications, ballots, categories }: Desk, language: Language): readonly DeskRow[] {
  const names = new Map(categories.map(({ id, name }) => [id, name[language]]));
  const byId = new Map(ballots.map((ballot) => [ballot.applicationId, ballot]));
  return applications.flatMap((application) => {
    const ballot = byId.get(application.id);
    return ballot === undefined ? [] : [{ application, ballot, state: ownStateOf(ballot), category: names.get(application.category) ?? '' }];
  });
}

/** Rows that the filter lets through, sorted; what is equal keeps the bundle's order. */
export function arrangeRows(rows: readonly DeskRow[], filter: DeskFilter, sorting: Sorting, language: Language): readonly DeskRow[] {
  const words = filter.search.toLocaleLowerCase(language).split(/\s+/).filter((word) => word !== '');
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return rows
    .filter((row) => matches(row, filter, words, language))
    .toSorted((a, b) => sign * compare(a, b, sorting.key, collator, language));
}

function matches({ application, category, state }: DeskRow, filter: DeskFilter, words: readonly string[], language: Language): boolean {
  if (filter.category !== null && application.category !== filter.category) return false;
  if (filter.state !== null && state !== filter.state) return false;
  const { id, title, applicant, theme, summary } = application;
  const text = [id, title[language], applicant.name, applicant.district ?? '', theme[language], category, summary[language]].join(' ').toLocaleLowerCase(language);
  return words.every((word) => text.includes(word));
}

function compare(a: DeskRow, b: DeskRow, key: SortKey, collator: Intl.Collator, language: Language): number {
  switch (key) {
    case 'number':
      return collator.compare(a.application.id, b.application.id);
    case 'title':
      return collator.compare(a.application.title[language], b.application.title[language]);
    case 'applicant':
      return collator.compare(a.application.applicant.name, b.application.applicant.name);
    case 'category':
      return collator.compare(a.category, b.category);
    case 'theme':
      return collator.compare(a.application.theme[language], b.application.theme[language]);
    case 'requested':
      return a.application.financing.requestedEur - b.application.financing.requestedEur;
    case 'state':
      return orderOf(a.state) - orderOf(b.state);
    case 'total':
      return compareTotals(a.ballot.total, b.ballot.total);
    default:
      return key satisfies never;
  }
}

/** What is left to do comes first. */
function orderOf(state: OwnState): number {
  return ownStates.indexOf(state);
}

/** What has no total yet stands before the lowest. */
function compareTotals(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return parseExact(a).compare(parseExact(b));
}

/** How many of the ballots that this person is asked for need nothing more. */
export function progressOf(rows: readonly Pick<DeskRow, 'state'>[]): { readonly done: number; readonly total: number } {
  const asked = rows.filter(({ state }) => isAsked(state));
  return { done: asked.filter(({ state }) => isDone(state)).length, total: asked.length };
}
