import type { ReactNode } from 'react';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';
import type { ResultNoteProps } from './ranking-display-options.ts';
import { TableHead } from '../../components/table-head.tsx';

/** Ballots that are kept but not counted, for the minutes. */
export function NotCounted({ competition, result, hidesNames }: ResultNoteProps): ReactNode {
  const { t, number } = useTranslator();
  const nameOf = usePersonName(competition);
  const { notCounted } = result;
  if (notCounted.length === 0) return null;
  return (
    <section aria-labelledby="not-counted">
      <h2 id="not-counted" className="kern-heading-small">
        {t('evaluation.notCounted', { count: notCounted.length, number: number(notCounted.length) })}
      </h2>
      {hidesNames ? (
        <p className="kern-body">{t('evaluation.namesHidden')}</p>
      ) : (
        <div className="jm-table-frame">
          <table className="jm-table">
            <TableHead
              columns={[
                { title: t('merge.person') },
                { title: t('evaluation.column.application') },
                { title: t('desk.reason') },
              ]}
            />
            <tbody>
              {notCounted.map(({ personId, applicationId, reason }) => (
                <tr key={`${personId}/${applicationId}`}>
                  <th scope="row">{nameOf(personId)}</th>
                  <td className="jm-number">{applicationId}</td>
                  <td>{t(`evaluation.notCountedReason.${reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
