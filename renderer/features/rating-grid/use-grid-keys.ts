import { type DOMAttributes, type KeyboardEvent, useMemo } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ApplicationId, CriterionId } from '../../../shared/ids.ts';
import { createDecimals } from '../../components/decimals.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import type { GridPlace } from './use-cell-focus.ts';
import { type Cell, movedTo } from './grid-moves.ts';
import { useOpenCell } from './use-open-cell.ts';

export interface GridKeysProps {
  readonly competition: CompetitionView;
  readonly rows: readonly DeskRow[];
  readonly goTo: (place: GridPlace) => void;
  readonly choose: (place: GridPlace) => void;
}

interface Place {
  readonly applicationId: ApplicationId;
  readonly criterionId: CriterionId;
}

/**
 * The grid's handlers for keys and pointer, one of each for all cells. The keys are those of a spreadsheet: arrows
 * move, digits rate, Delete clears, Enter opens the ballot, Ctrl+Z and Ctrl+Y undo and redo in the row.
 */
export function useGridKeys({
  competition,
  rows,
  goTo,
  choose,
}: GridKeysProps): Pick<DOMAttributes<HTMLElement>, 'onKeyDown' | 'onFocus' | 'onClick'> {
  const stepped = useRowHistory();
  const { edited, forget } = useCellEdits(competition);
  const open = useOpenCell(competition);

  return {
    onFocus: ({ target }) => {
      forget();
      const at = cellOf(target, rows);
      const row = at === null ? undefined : rows[at.row];
      if (at !== null && row !== undefined) choose({ applicationId: row.application.id, column: at.column });
    },
    onClick: ({ target }) => elementOf(target)?.focus(),
    onKeyDown,
  };

  function onKeyDown(event: KeyboardEvent): void {
    const at = cellOf(event.target, rows);
    const row = at === null ? undefined : rows[at.row];
    if (at === null || row === undefined || event.altKey) return;
    const done = (): void => event.preventDefault();
    const to = movedTo(
      at,
      { key: event.key, ctrlKey: event.ctrlKey || event.metaKey },
      { rows: rows.length, columns: competition.criteria.length + 2 },
    );
    if (to !== null) {
      done();
      const target = rows[to.row];
      if (target !== undefined) goTo({ applicationId: target.application.id, column: to.column });
    } else if (event.ctrlKey || event.metaKey) {
      if (stepped(event, row)) done();
    } else if (event.key === 'Enter' || event.key === 'F2') {
      done();
      open(row, at.column);
    } else if (edited(event.key, row, at.column)) done();
  }
}

function elementOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
}

/** The cell in which an event happened; null: outside all cells. */
function cellOf(target: EventTarget, rows: readonly DeskRow[]): Cell | null {
  const [id, column] = (elementOf(target)?.dataset['cell'] ?? '').split('/');
  const row = rows.findIndex(({ application }) => application.id === id);
  return row < 0 ? null : { row, column: Number(column) };
}

/** Undo and redo in the ballot of one row; the returned function says whether the key was one of them. */
function useRowHistory(): (event: KeyboardEvent, row: DeskRow) => boolean {
  const undo = useAppStore((state) => state.undo);
  const redo = useAppStore((state) => state.redo);
  const report = useAppStore((state) => state.report);
  return ({ key, shiftKey }, { ballot }) => {
    const letter = key.toLowerCase();
    if (letter === 'z' && !shiftKey && ballot.canUndo) void undo(ballot.applicationId).then(report);
    else if ((letter === 'y' || (letter === 'z' && shiftKey)) && ballot.canRedo)
      void redo(ballot.applicationId).then(report);
    else return false;
    return true;
  };
}

interface CellEdits {
  /** rates or clears a cell; returns whether the key does so */
  readonly edited: (key: string, row: DeskRow, column: number) => boolean;
  /** forgets a decimal being typed, because another cell has the focus */
  readonly forget: () => void;
}

function useCellEdits(competition: CompetitionView): CellEdits {
  const rate = useAppStore((state) => state.rate);
  const digits = useAppStore((state) => state.preferences.characterShortcuts);
  const decimals = useMemo(
    () =>
      createDecimals<Place>(
        competition.scale.map(({ value }) => value),
        (place, value) => void rate(place.applicationId, place.criterionId, value),
      ),
    [competition.scale, rate],
  );
  const edited: CellEdits['edited'] = (key, { ballot }, column) => {
    const criterion = competition.criteria[column - 1];
    if (criterion === undefined || ballot.lock !== null || ballot.abstention !== null) return false;
    const place = { applicationId: ballot.applicationId, criterionId: criterion.id };
    if (key === 'Delete') {
      void rate(place.applicationId, place.criterionId, null);
      return true;
    }
    if (!digits) return false;
    if (decimals.take(key)) return true;
    const value = /^\d$/.test(key) ? Number(key) : null;
    if (value === null || !competition.scale.some((step) => step.value === value)) return false;
    void rate(place.applicationId, place.criterionId, value);
    decimals.rated(place, value);
    return true;
  };
  return { edited, forget: decimals.forget };
}
