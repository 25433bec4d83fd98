import type { ReactNode } from 'react';
import type { DeskColumn } from '../../../shared/contract/desk-view.ts';
import { Dash } from '../../components/dash.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { OwnStateBadge } from '../../widgets/own-state-badge.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { numericColumns } from './columns.ts';
import { useChangeText } from './use-change-words.ts';

export function DeskTableRow({
  row,
  columns,
}: {
  readonly row: DeskRow;
  readonly columns: readonly DeskColumn[];
}): ReactNode {
  const { t } = useTranslator();
  return (
    <tr role="row">
      {columns.map((column) =>
        column === 'title' ? (
          <th key={column} role="rowheader" scope="row">
            <TitleCell row={row} />
          </th>
        ) : (
          <td
            key={column}
            role="cell"
            data-label={t(`desk.column.${column}`)}
            className={
              column === 'number'
                ? 'jm-number jm-nowrap'
                : numericColumns.includes(column)
                  ? 'jm-td--numeric'
                  : undefined
            }
          >
            <Cell row={row} column={column} columns={columns} />
          </td>
        ),
      )}
    </tr>
  );
}

function TitleCell({ row: { application, change } }: { readonly row: DeskRow }): ReactNode {
  const { t, local } = useTranslator();
  const { detailsOf } = useChangeText();
  const navigate = useAppStore((state) => state.navigate);
  const isNews = useAppStore((state) => (state.competition?.amendments.at(-1)?.revision ?? 0) > state.seenRevision);
  return (
    <>
      <button
        type="button"
        className="jm-link"
        onClick={() => navigate({ screen: 'reading', applicationId: application.id, gap: null })}
      >
        {local(application.title)}
      </button>
      {change === null || !isNews ? null : (
        <span className="jm-block jm-change">
          <StateBadge
            kind="info"
            icon={change.kind === 'new' ? 'plus' : 'pen'}
            label={t(`amendment.kinds.${change.kind}`)}
          />{' '}
          <span className="jm-muted">{detailsOf(change)}</span>
        </span>
      )}
    </>
  );
}

interface CellProps {
  readonly row: DeskRow;
  readonly column: Exclude<DeskColumn, 'title'>;
  readonly columns: readonly DeskColumn[];
}

function Cell({ row, column, columns }: CellProps): ReactNode {
  const { t, local, euros, number } = useTranslator();
  const { application, state, category, toCheck } = row;
  const { applicant, financing, durationMonths, theme } = application;
  switch (column) {
    case 'number':
      return application.id;
    case 'applicant':
      return (
        <>
          {applicant.name}
          {applicant.district === null || columns.includes('district') ? null : (
            <span className="jm-muted jm-block">{applicant.district}</span>
          )}
        </>
      );
    case 'district':
      return applicant.district ?? <Dash meaning={t('desk.noEntry')} />;
    case 'inhabitants':
      return applicant.inhabitants === null ? <Dash meaning={t('desk.noEntry')} /> : number(applicant.inhabitants);
    case 'category':
      return category;
    case 'theme':
      return local(theme);
    case 'duration':
      return t('desk.months', { count: durationMonths });
    case 'total-cost':
      return euros(financing.totalCostCents);
    case 'requested':
      return euros(financing.requestedCents);
    case 'state':
      return (
        <span className="jm-states">
          <OwnStateBadge state={state} />
          {toCheck ? <StateBadge kind="warning" icon="warning" label={t('stateFilter.to-check')} /> : null}
        </span>
      );
    case 'total':
      return <TotalCell row={row} />;
    default:
      return column satisfies never;
  }
}

function TotalCell({ row: { ballot, state } }: { readonly row: DeskRow }): ReactNode {
  const { t, points } = useTranslator();
  return ballot.lock === null && ballot.total !== null && state !== 'abstained' ? (
    points(ballot.total)
  ) : (
    <Dash meaning={t('desk.noTotal')} />
  );
}
