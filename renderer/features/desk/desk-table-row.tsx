import type { ReactNode } from 'react';
import type { DeskColumn } from '../../../shared/desk-layout.ts';
import { Dash } from '../../components/dash.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { applicationFact } from '../../widgets/application-fact.ts';
import { ApplicationLink } from '../../widgets/application-link.tsx';
import { OwnStateBadge } from '../../widgets/own-state-badge.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { numericColumns } from './columns.ts';
import { useChangeWords } from './use-change-words.ts';

export function DeskTableRow({
  row,
  columns,
  isTabStop,
}: {
  readonly row: DeskRow;
  readonly columns: readonly DeskColumn[];
  readonly isTabStop: boolean;
}): ReactNode {
  const { t } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  const open = (): void => navigate({ screen: 'reading', applicationId: row.application.id, gap: null });
  return (
    <tr role="row" onDoubleClick={open}>
      {columns.map((column) =>
        column === 'title' ? (
          <th key={column} role="rowheader" scope="row">
            <TitleCell row={row} isTabStop={isTabStop} />
          </th>
        ) : (
          <td key={column} role="cell" data-label={t(`desk.column.${column}`)} className={lookOf(column)}>
            <Cell row={row} column={column} columns={columns} />
          </td>
        ),
      )}
    </tr>
  );
}

function lookOf(column: DeskColumn): string | undefined {
  if (column === 'number') return 'jm-number jm-nowrap';
  if (column === 'applicant') return 'jm-desk__applicant';
  return numericColumns.includes(column) ? 'jm-td--numeric' : undefined;
}

function TitleCell({
  row: { application, change },
  isTabStop,
}: {
  readonly row: DeskRow;
  readonly isTabStop: boolean;
}): ReactNode {
  const { t, local } = useTranslator();
  const { detailsOf } = useChangeWords();
  const isNews = useAppStore((state) => (state.competition?.amendments.at(-1)?.revision ?? 0) > state.seenRevision);
  return (
    <>
      <ApplicationLink applicationId={application.id} isTabStop={isTabStop}>
        {local(application.title)}
      </ApplicationLink>
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
  const words = useTranslator();
  const { t } = words;
  const { application, state, toCheck } = row;
  const { applicant } = application;
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
    case 'inhabitants':
    case 'category':
    case 'theme':
    case 'duration':
    case 'total-cost':
    case 'requested':
      return applicationFact(row, column, words) ?? <Dash meaning={t('desk.noEntry')} />;
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
