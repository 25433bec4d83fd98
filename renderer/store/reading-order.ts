import type { Language } from '../../shared/contract/app.ts';
import type { DeskFilter, Sorting } from '../../shared/contract/desk-view.ts';
import { initialDeskView } from '../../shared/desk-layout.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';
import { arrangeRows, type DeskRow, deskRows } from './desk-rows.ts';
import { lastResultFor } from './last-result.ts';

/** Applications in an order, and the index of each in it, from 0. */
export interface ReadingOrder {
  readonly ids: readonly ApplicationId[];
  readonly places: ReadonlyMap<ApplicationId, number>;
}

/** The applications as the desk is filtered and sorted now: the order that "next" follows. */
export function readingOrder(
  { competition, desk, filter, sorting }: Pick<AppState, 'competition' | 'desk' | 'filter' | 'sorting'>,
  here: ApplicationId,
  language: Language,
): ReadingOrder {
  if (competition === null || desk === null) return nothing;
  const rows = deskRows(desk, competition, language);
  const shown = shownOrder(rows, filter, sorting, language);
  // The open application may no longer pass the filter, for instance because it is rated now.
  return shown.places.has(here) ? shown : wholeOrder(rows, initialDeskView.filter, sorting, language);
}

const nothing: ReadingOrder = { ids: [], places: new Map() };

// Two caches: moving from one application to the next changes neither order.
const [shownOrder, wholeOrder] = [lastResultFor(orderOf), lastResultFor(orderOf)];

function orderOf(rows: readonly DeskRow[], filter: DeskFilter, sorting: Sorting, language: Language): ReadingOrder {
  const ids = arrangeRows(
    rows.filter(({ state }) => state !== 'not-admitted'),
    filter,
    sorting,
    language,
  ).map(({ application }) => application.id);
  return { ids, places: new Map(ids.map((id, place) => [id, place])) };
}
