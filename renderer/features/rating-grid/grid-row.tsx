import { memo, type ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { CriterionId } from '../../../shared/ids.ts';
import { Dash } from '../../components/dash.tsx';
import { Icon } from '../../components/icon.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { OwnStateBadge } from '../../widgets/own-state-badge.tsx';
import { ratingKey } from '../../store/ballot.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import type { GridPlace } from './use-cell-focus.ts';

export interface GridRowProps {
  readonly competition: CompetitionView;
  readonly row: DeskRow;
  /** its place among all of them, 0-based */
  readonly index: number;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  /** the column whose cell Tab leads to; null: in another row */
  readonly focusedColumn: number | null;
  /** stays the same function */
  readonly onChoose: (place: GridPlace) => void;
}

/** One application's values, and its total or why there is none. Drawn again only when something of it changes. */
export const GridRow = memo(function GridRow({
  competition,
  row,
  index,
  measure,
  focusedColumn,
  onChoose,
}: GridRowProps): ReactNode {
  const { local } = useTranslator();
  const { id, title } = row.application;
  const isClosed = row.ballot.lock !== null || row.ballot.abstention !== null;
  const cell = (column: number): object => ({
    tabIndex: focusedColumn === column ? 0 : -1,
    'data-cell': `${id}/${column}`,
    onFocus: () => onChoose({ applicationId: id, column }),
    onClick: (event: { currentTarget: HTMLElement }) => event.currentTarget.focus(),
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
      {competition.criteria.map((criterion, at) => (
        <td key={criterion.id} role="gridcell" className="jm-grid__value" aria-readonly={isClosed} {...cell(at + 1)}>
          <Value row={row} criterionId={criterion.id} isClosed={isClosed} />
        </td>
      ))}
      <td role="gridcell" className="jm-td--numeric" aria-readonly {...cell(competition.criteria.length + 1)}>
        <Total row={row} />
      </td>
    </tr>
  );
});

function Value({
  row: { ballot },
  criterionId,
  isClosed,
}: {
  readonly row: DeskRow;
  readonly criterionId: CriterionId;
  readonly isClosed: boolean;
}): ReactNode {
  const { t, number } = useTranslator();
  const pending = useAppStore((state) => state.pendingRatings[ratingKey(ballot.applicationId, criterionId)]);
  const saved = ballot.ratings.find((rating) => rating.criterionId === criterionId)?.value ?? null;
  const value = pending === undefined ? saved : pending;
  const lacksRationale = ballot.gaps.some((gap) => gap.kind === 'rationale' && gap.criterionId === criterionId);
  if (value === null)
    return isClosed ? (
      <Dash meaning={t('ballot.noPoints')} />
    ) : (
      <span className="jm-grid__missing">
        <Dash meaning={t('overview.missing')} />
      </span>
    );
  return (
    <>
      {number(value)}
      {lacksRationale ? (
        <span className="jm-grid__rationale" title={t('overview.rationaleMissing')}>
          <Icon name="pen" />
          <span className="kern-sr-only">{t('overview.rationaleMissing')}</span>
        </span>
      ) : null}
    </>
  );
}

/** A number only where there is one: what is incomplete, abstained or closed says so. */
function Total({ row: { ballot, state } }: { readonly row: DeskRow }): ReactNode {
  const { points } = useTranslator();
  const hasTotal = ballot.lock === null && ballot.abstention === null && ballot.total !== null;
  return hasTotal && ballot.total !== null ? <strong>{points(ballot.total)}</strong> : <OwnStateBadge state={state} />;
}
