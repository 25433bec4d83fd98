import type { ReactNode } from 'react';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { TableHead } from '../../components/table-head.tsx';

/** Applications that failed the formal check: shown with the reason, but not rated. */
export function NotAdmitted({ rows }: { readonly rows: readonly DeskRow[] }): ReactNode {
  const { t, local, number } = useTranslator();
  if (rows.length === 0) return null;
  return (
    <details className="jm-disclosure">
      <summary>{t('desk.notAdmitted', { count: rows.length, number: number(rows.length) })}</summary>
      <div className="jm-table-frame">
        <table className="jm-table">
          <TableHead
            columns={[
              { title: t('desk.column.number') },
              { title: t('desk.column.title') },
              { title: t('desk.column.applicant') },
              { title: t('desk.reason') },
            ]}
          />
          <tbody>
            {rows.map(({ application: { id, title, applicant, formalCheck } }) => (
              <tr key={id}>
                <td className="jm-number jm-nowrap">{id}</td>
                <th scope="row">{local(title)}</th>
                <td>{applicant.name}</td>
                <td>
                  {t(`formalCheck.${formalCheck.status}`)}
                  {formalCheck.reason === null ? null : <span className="jm-block">{local(formalCheck.reason)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
