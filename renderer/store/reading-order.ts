import type { Language } from '../../shared/contract/app.ts';
import type { DeskFilter, Sorting } from '../../shared/contract/desk-view.ts';
import { initialDeskView } from '../../shared/desk-layout.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';
import { arrangeRows, type DeskRow, deskRows } from './desk-rows.ts';
import { lastResultFor } from './last-result.ts';

/** Applications in an order, and where in it each of them stands, from 0. */
export interface ReadingOrder {
  readonly ids: readonly ApplicationId[];
  readonly places: ReadonlyMap<ApplicationId, number>;
}

/** The applications in the order of the desk, as it is filtered and sorted now: that is what "next" means. */
export function readingOrder(
  { competition, desk, filter, sorting }: Pick<AppState, 'competition' | 'desk' | 'filter' | 'sorting'>,
  here: ApplicationId,
  language: Language,
): ReadingOrder {
  if (competition === null || desk === null) return nothing;
  const rows = deskRows(desk, competition, language);
  const shown = shownOrder(rows, filter, sorting, language);
  // The filter may have let go of the application that is open, for instance because it is rated now.
  return shown.places.has(here) ? shown : wholeOrder(rows, initialDeskView.filter, sorting, language);
}

const nothing: ReadingOrder = { ids: [], places: new Map() };

// Going from one application to the next changes neither.
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
