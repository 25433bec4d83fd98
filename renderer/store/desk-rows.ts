import type { ApplicationChange } from '../../shared/contract/amendment.ts';
import type { Language } from '../../shared/contract/app.ts';
import type { BallotView } from '../../shared/contract/ballot.ts';
import type { ApplicationView, CompetitionView } from '../../shared/contract/competition.ts';
import type { Desk } from '../../shared/contract/desk.ts';
import type { DeskFilter, SortKey, Sorting, StateFilter } from '../../shared/contract/desk-view.ts';
import { type OwnState, ownStates } from '../../shared/desk-layout.ts';
import { foldedWords, foldText } from '../../shared/domain/folded-text.ts';
import { parseExact } from '../../shared/domain/fraction.ts';
import { lastResultFor } from './last-result.ts';
import { isAsked, isDone, ownStateOf } from './own-state.ts';

/** One application on the desk, with the person's own ballot. */
export interface DeskRow {
  readonly application: ApplicationView;
  readonly ballot: BallotView;
  readonly state: OwnState;
  readonly category: string;
  /** what the last amendment did to it; null if nothing, or before the first amendment */
  readonly change: ApplicationChange | null;
  /** whether an amendment changed what an entered ballot was based on and the person hasn't confirmed it since */
  readonly toCheck: boolean;
  /** place in the drawn order, from 0; 0 for every row until an order is drawn */
  readonly drawPosition: number;
}

/** The desk's applications in the bundle's order. */
export function rowsOf(
  { applications, categories, amendments }: CompetitionView,
  { ballots, toCheck, order }: Desk,
  language: Language,
): readonly DeskRow[] {
  const names = new Map(categories.map(({ id, name }) => [id, name[language]]));
  const byId = new Map(ballots.map((ballot) => [ballot.applicationId, ballot]));
  const changes = new Map(amendments.at(-1)?.applications.map((change) => [change.applicationId, change]));
  const unchecked = new Set(toCheck);
  const drawPositions = new Map(order?.applicationIds.map((id, index) => [id, index]));
  return applications.flatMap((application) => {
    const { id, category } = application;
    const ballot = byId.get(id);
    if (ballot === undefined) return [];
    return [
      {
        application,
        ballot,
        state: ownStateOf(ballot),
        category: names.get(category) ?? '',
        change: changes.get(id) ?? null,
        toCheck: unchecked.has(id),
        drawPosition: drawPositions.get(id) ?? 0,
      },
    ];
  });
}

/** `rowsOf`, computed once per state of the desk, because many parts of the window ask for it. */
export const deskRows = lastResultFor((desk: Desk, competition: CompetitionView, language: Language) =>
  rowsOf(competition, desk, language),
);

/** Rows that pass the filter, sorted; ties keep the bundle's order. */
export function arrangeRows(
  rows: readonly DeskRow[],
  filter: DeskFilter,
  sorting: Sorting,
  language: Language,
): readonly DeskRow[] {
  const words = foldedWords(filter.search);
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return rows
    .filter((row) => matches(row, filter, words, language))
    .toSorted((a, b) => sign * compare(a, b, sorting.key, collator, language));
}

function matches(row: DeskRow, filter: DeskFilter, words: readonly string[], language: Language): boolean {
  const { application } = row;
  if (filter.category !== null && application.category !== filter.category) return false;
  if (filter.state !== null && !isIn(row, filter.state)) return false;
  const text = searchedText(application, row.category, language);
  return words.every((word) => text.includes(word));
}

/** What is searched of an application: folded once, because the list is filtered anew at every key. */
const searchedText = lastResultFor((application: ApplicationView, category: string, language: Language) => {
  const { id, title, applicant, theme, summary } = application;
  const texts = [
    id,
    title[language],
    applicant.name,
    applicant.district ?? '',
    theme[language],
    category,
    summary[language],
  ];
  return foldText(texts.join(' ')).text;
});

/** Whether a row is in the state that the filter asks for. */
function isIn({ state, change, toCheck }: DeskRow, wanted: StateFilter): boolean {
  switch (wanted) {
    case 'to-do':
      return isAsked(state) && !isDone(state);
    case 'to-check':
      return toCheck;
    case 'amended':
      return change !== null;
    default:
      return state === wanted;
  }
}

function compare(a: DeskRow, b: DeskRow, key: SortKey, collator: Intl.Collator, language: Language): number {
  if (key === 'state') return orderOf(a) - orderOf(b);
  if (key === 'total') return compareTotals(a.ballot.total, b.ballot.total);
  const [left, right] = [valueOf(a, key, language), valueOf(b, key, language)];
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right));
}

function valueOf(
  { application, category, drawPosition }: DeskRow,
  key: Exclude<SortKey, 'state' | 'total'>,
  language: Language,
): string | number {
  const { id, title, applicant, theme, durationMonths, financing } = application;
  switch (key) {
    case 'number':
      return id;
    case 'title':
      return title[language];
    case 'applicant':
      return applicant.name;
    case 'district':
      return applicant.district ?? '';
    case 'inhabitants':
      return applicant.inhabitants ?? -1;
    case 'category':
      return category;
    case 'theme':
      return theme[language];
    case 'duration':
      return durationMonths;
    case 'total-cost':
      return financing.totalCostCents;
    case 'requested':
      return financing.requestedCents;
    case 'shuffled':
      return drawPosition;
    default:
      return key satisfies never;
  }
}

/** Unfinished ballots come first, and ballots to be checked again come before all others. */
function orderOf({ state, toCheck }: DeskRow): number {
  return toCheck ? -1 : ownStates.indexOf(state);
}

/** Ballots without a total come before the lowest total. */
function compareTotals(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return parseExact(a).compare(parseExact(b));
}

/** How many of the ballots that this person is asked for are done. */
export function progressOf(rows: readonly Pick<DeskRow, 'state'>[]): { readonly done: number; readonly total: number } {
  const asked = rows.filter(({ state }) => isAsked(state));
  return { done: asked.filter(({ state }) => isDone(state)).length, total: asked.length };
}
