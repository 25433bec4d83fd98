import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import type { Criterion } from '../../../shared/formats/competition.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';

/** Opens an application's ballot at the criterion of a column, or at its first gap for the column of totals. */
export function useOpenCell({ criteria }: CompetitionView): (row: DeskRow, column: number) => void {
  const navigate = useAppStore((state) => state.navigate);
  return (row, column) =>
    navigate({ screen: 'reading', applicationId: row.application.id, gap: placeOf(row, criteria[column - 1], column) });
}

function placeOf({ ballot }: DeskRow, criterion: Criterion | undefined, column: number): Gap | null {
  if (ballot.lock !== null || column === 0) return null;
  if (criterion === undefined || ballot.abstention !== null) return ballot.gaps[0] ?? null;
  return { kind: 'rating', applicationId: ballot.applicationId, criterionId: criterion.id };
}
