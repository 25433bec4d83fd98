import type { Language } from '../../shared/contract/app.ts';
import { initialDeskView } from '../../shared/desk-layout.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';
import { arrangeRows, type DeskRow, rowsOf } from './desk-rows.ts';

/** The applications in the order of the desk, as it is filtered and sorted now: that is what "next" means. */
export function readingOrder(
  { competition, desk, filter, sorting }: Pick<AppState, 'competition' | 'desk' | 'filter' | 'sorting'>,
  here: ApplicationId,
  language: Language,
): readonly DeskRow[] {
  if (competition === null || desk === null) return [];
  const rows = rowsOf(competition, desk, language).filter(({ state }) => state !== 'not-admitted');
  const shown = arrangeRows(rows, filter, sorting, language);
  // The filter may have let go of the application that is open, for instance because it is rated now.
  return shown.some(({ application }) => application.id === here)
    ? shown
    : arrangeRows(rows, initialDeskView.filter, sorting, language);
}
