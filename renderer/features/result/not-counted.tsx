import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

/** Ballots that are kept but not counted, for the minutes. */
export function NotCounted({
  desk,
  result,
  hidesNames,
}: {
  readonly desk: Desk;
  readonly result: ResultView;
  readonly hidesNames: boolean;
}): ReactNode {
  const { say, number } = useWords();
  const nameOf = usePersonName(desk);
  const { notCounted } = result;
  if (notCounted.length === 0) return null;
  return (
    <section aria-labelledby="not-counted">
      <h2 id="not-counted" className="kern-heading-small">
        {say('ranking.notCounted', { count: notCounted.length, number: number(notCounted.length) })}
      </h2>
      {hidesNames ? (
        <p className="kern-body">{say('ranking.namesHidden')}</p>
      ) : (
        <div className="jm-table-frame">
          <table className="jm-table">
            <thead>
              <tr>
                <th scope="col">{say('merge.person')}</th>
                <th scope="col">{say('ranking.column.application')}</th>
                <th scope="col">{say('desk.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {notCounted.map(({ personId, applicationId, reason }) => (
                <tr key={`${personId}/${applicationId}`}>
                  <th scope="row">{nameOf(personId)}</th>
                  <td className="jm-number">{applicationId}</td>
                  <td>{say(`ranking.notCountedReason.${reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
