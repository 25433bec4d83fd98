import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

/** Ballots that are kept but not counted, for the minutes. */
export function NotCounted({
  competition,
  result,
  hidesNames,
}: {
  readonly competition: CompetitionView;
  readonly result: ResultView;
  readonly hidesNames: boolean;
}): ReactNode {
  const { t, number } = useTranslator();
  const nameOf = usePersonName(competition);
  const { notCounted } = result;
  if (notCounted.length === 0) return null;
  return (
    <section aria-labelledby="not-counted">
      <h2 id="not-counted" className="kern-heading-small">
        {t('result.notCounted', { count: notCounted.length, number: number(notCounted.length) })}
      </h2>
      {hidesNames ? (
        <p className="kern-body">{t('result.namesHidden')}</p>
      ) : (
        <div className="jm-table-frame">
          <table className="jm-table">
            <thead>
              <tr>
                <th scope="col">{t('merge.person')}</th>
                <th scope="col">{t('result.column.application')}</th>
                <th scope="col">{t('desk.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {notCounted.map(({ personId, applicationId, reason }) => (
                <tr key={`${personId}/${applicationId}`}>
                  <th scope="row">{nameOf(personId)}</th>
                  <td className="jm-number">{applicationId}</td>
                  <td>{t(`result.notCountedReason.${reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
