import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { Dash } from '../../components/dash.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** Everybody on the roster, with role and vote. */
export function JuryTable({ people }: Pick<CompetitionView, 'people'>): ReactNode {
  const { t, local } = useTranslator();
  const columns = (['name', 'organisation', 'role', 'vote'] as const).map((key) => ({
    title: t(`session.column.${key}`),
  }));
  return (
    <section aria-labelledby="session-jury">
      <h2 id="session-jury" className="kern-heading-small">
        {t('session.jury')}
      </h2>
      <div className="jm-table-frame">
        <table className="jm-table">
          <caption className="kern-sr-only">{t('session.juryCaption')}</caption>
          <TableHead columns={columns} />
          <tbody>
            {people.map(({ id, name, organisation, role, votes }) => (
              <tr key={id}>
                <th scope="row">{local(name)}</th>
                <td>{organisation === null ? <Dash meaning={t('session.noOrganisation')} /> : local(organisation)}</td>
                <td>{t(`role.${role}`)}</td>
                <td>{t(votes ? 'session.hasVote' : 'session.hasNoVote')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
