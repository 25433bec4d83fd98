import { memo, type ReactNode } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { CriterionId } from '../../../shared/ids.ts';
import { Icon } from '../../components/icon.tsx';
import { useShownRatings } from '../../hooks/use-shown-ratings.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { OwnStateBadge } from '../../widgets/own-state-badge.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';

export interface GridRowProps {
  readonly competition: CompetitionView;
  readonly row: DeskRow;
  /** its index among all rows, from 0 */
  readonly index: number;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  /** the column whose cell is the tab stop; null: it is in another row */
  readonly focusedColumn: number | null;
}

/**
 * One application's values, and its total or why there is none. Renders again only when something in it changes. Dozens
 * of rows come into sight while scrolling, so the row gets texts and values once for all its cells.
 */
export const GridRow = memo(function GridRow({
  competition,
  row,
  index,
  measure,
  focusedColumn,
}: GridRowProps): ReactNode {
  const { t, local, number } = useTranslator();
  const { id, title } = row.application;
  const { ballot } = row;
  const isClosed = ballot.lock !== null || ballot.abstention !== null;
  const values = useShownRatings(ballot, competition.criteria);
  const cell = (column: number): object => ({
    tabIndex: focusedColumn === column ? 0 : -1,
    'data-cell': `${id}/${column}`,
  });
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={isClosed ? 'jm-grid__row--closed' : undefined}
    >
      <th scope="row" role="rowheader" {...cell(0)}>
        <span className="jm-number">{id}</span> {local(title)}
      </th>
      {competition.criteria.map((criterion, at) => {
        const value = values[at] ?? null;
        return (
          <td
            key={criterion.id}
            role="gridcell"
            className="jm-grid__value"
            aria-readonly={isClosed}
            aria-label={value === null ? t(isClosed ? 'ballot.noPoints' : 'overview.missing') : undefined}
            {...cell(at + 1)}
          >
            {value === null ? (
              <span className={isClosed ? undefined : 'jm-grid__missing'}>–</span>
            ) : (
              <>
                {number(value)}
                {lacksRationale(ballot, criterion.id) ? <RationaleMissing /> : null}
              </>
            )}
          </td>
        );
      })}
      <td role="gridcell" className="jm-td--numeric" aria-readonly {...cell(competition.criteria.length + 1)}>
        <Total row={row} />
      </td>
    </tr>
  );
});

function lacksRationale({ gaps }: BallotView, criterionId: CriterionId): boolean {
  return gaps.some((gap) => gap.kind === 'rationale' && gap.criterionId === criterionId);
}

function RationaleMissing(): ReactNode {
  const { t } = useTranslator();
  const words = t('overview.rationaleMissing');
  return (
    <span className="jm-grid__rationale" title={words}>
      <Icon name="pen" />
      <span className="kern-sr-only">{words}</span>
    </span>
  );
}

/** The total if there is one; otherwise says that the ballot is incomplete, abstained or closed. */
function Total({ row: { ballot, state } }: { readonly row: DeskRow }): ReactNode {
  const { points } = useTranslator();
  const hasTotal = ballot.lock === null && ballot.abstention === null && ballot.total !== null;
  return hasTotal && ballot.total !== null ? <strong>{points(ballot.total)}</strong> : <OwnStateBadge state={state} />;
}
