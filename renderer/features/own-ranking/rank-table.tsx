import type { ReactNode } from 'react';
import {
  type Contradiction,
  insertAt,
  moveBy,
  type OwnRanks,
  putAt,
  takeOut,
  tieWithBefore,
} from '../../../shared/domain/own-ranking.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { TableHead } from '../../components/table-head.tsx';
import { RankRow } from './rank-row.tsx';

export interface RankTableProps {
  readonly rows: readonly DeskRow[];
  readonly ranks: OwnRanks;
  readonly byPoints: OwnRanks;
  readonly contradictions: readonly Contradiction[];
  readonly onChange: (applicationId: ApplicationId, to: OwnRanks) => void;
}

/** The ranked applications by rank, each beside its rank by the person's own points. */
export function RankTable({ rows, ranks, byPoints, contradictions, onChange }: RankTableProps): ReactNode {
  const { t } = useTranslator();
  return (
    <div className="jm-table-frame">
      <table className="jm-table">
        <caption className="kern-sr-only">{t('ownRanking.caption')}</caption>
        <TableHead
          columns={[
            { title: t('ownRanking.rank') },
            { title: t('desk.column.title') },
            { title: t('desk.column.total'), isNumeric: true },
            { title: t('ownRanking.byPoints'), isNumeric: true },
            { title: t('ownRanking.move') },
          ]}
        />
        <tbody>{ranks.map(rowOf)}</tbody>
      </table>
    </div>
  );

  function rowOf({ applicationId: id, rank }: OwnRanks[number]): ReactNode {
    const row = rows.find(({ application }) => application.id === id);
    if (row === undefined) return null;
    return (
      <RankRow
        key={id}
        row={row}
        rank={rank}
        isShared={ranks.some((other) => other.applicationId !== id && other.rank === rank)}
        byPoints={byPoints.find((other) => other.applicationId === id)?.rank ?? null}
        contradicts={contradictions.filter(({ before, after }) => before === id || after === id).length}
        onMove={(step) => onChange(id, moveBy(ranks, id, step))}
        onRank={(to) => onChange(id, putAt(ranks, id, to))}
        onTie={() => onChange(id, tieWithBefore(ranks, id))}
        onRemove={() => onChange(id, takeOut(ranks, id))}
        onDropped={(dragged, how) => {
          if (dragged === id) return;
          if (how === 'beside') onChange(dragged, putAt(ranks, dragged, rank));
          else onChange(dragged, insertAt(ranks, dragged, how === 'before' ? rank : rank + 1));
        }}
      />
    );
  }
}
