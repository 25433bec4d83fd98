import type { ReactNode } from 'react';
import { centsOfEuros } from '../../../shared/domain/money.ts';
import { Dash } from '../../components/dash.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { OwnStateBadge } from '../../spoken/own-state-badge.tsx';
import type { DeskRow } from '../../store/desk/desk-rows.ts';

export function DeskTableRow({ row, showsOwnWork }: { readonly row: DeskRow; readonly showsOwnWork: boolean }): ReactNode {
  const { say, local, euros, points } = useWords();
  const navigate = useAppStore((state) => state.navigate);
  const { application, ballot, state, category } = row;
  return (
    <tr>
      <td className="jm-number jm-nowrap">{application.id}</td>
      <th scope="row">
        <button type="button" className="jm-link" onClick={() => navigate({ screen: 'reading', applicationId: application.id, gap: null })}>
          {local(application.title)}
        </button>
      </th>
      <td>
        {application.applicant.name}
        {application.applicant.district === null ? null : <span className="jm-muted jm-block">{application.applicant.district}</span>}
      </td>
      <td>{category}</td>
      <td>{local(application.theme)}</td>
      <td className="jm-td--numeric">{euros(centsOfEuros(application.financing.requestedEur))}</td>
      {showsOwnWork ? (
        <>
          <td>
            <OwnStateBadge state={state} />
          </td>
          <td className="jm-td--numeric">{ballot.lock === null && ballot.total !== null && state !== 'abstained' ? points(ballot.total) : <Dash meaning={say('desk.noTotal')} />}</td>
        </>
      ) : null}
    </tr>
  );
}
