import { type ReactNode, useState } from 'react';
import type { ApplicationRatings as Ratings } from '../../../shared/contract/evaluation.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { usePersonName } from '../../widgets/use-person-name.ts';
import type { RankingDisplayOptions } from './ranking-display-options.ts';

/** On request: what each juror gave this application and why, and whether it counts. */
export function ApplicationRatings({
  applicationId,
  ...look
}: RankingDisplayOptions & { readonly applicationId: ApplicationId }): ReactNode {
  const { t } = useTranslator();
  const readRatings = useAppStore((state) => state.readRatings);
  const [found, setFound] = useState<Ratings | null>(null);
  const task = useTask();
  const show = async () => {
    const ratings = await readRatings(applicationId);
    if (!ratings.ok) return ratings.error;
    setFound(ratings.value);
    return null;
  };
  if (found !== null) return <RatingsTable {...look} ratings={found} />;
  return (
    <div className="jm-no-print">
      <Button
        compact
        kind="tertiary"
        icon="people"
        label={t('evaluation.ratings.show')}
        busy={task.busy}
        onClick={() => void task.run(show)}
      />
      <FailureAlert failure={task.failure} />
    </div>
  );
}

function RatingsTable({
  ratings: { ballots },
  ...look
}: RankingDisplayOptions & { readonly ratings: Ratings }): ReactNode {
  const { t, local } = useTranslator();
  const { criteria } = look.competition;
  return (
    <div className="jm-table-frame">
      <table className="jm-table jm-table--evaluation">
        <caption className="kern-sr-only">{t('evaluation.ratings.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('merge.person')}</th>
            <th scope="col">{t('evaluation.ratings.counts')}</th>
            <th scope="col" className="jm-th--numeric">
              {t('evaluation.column.total')}
            </th>
            {criteria.map(({ id, name }) => (
              <th key={id} scope="col" className="jm-th--numeric" title={local(name)}>
                {id}
                <span className="kern-sr-only"> {local(name)}</span>
              </th>
            ))}
            <th scope="col">{t('evaluation.ratings.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {ballots.map((ballot) => (
            <BallotRow key={ballot.personId} {...look} ballot={ballot} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BallotRow({
  ballot: { personId, counts, total, ratings, comment, abstention },
  competition,
  hidesNames,
}: RankingDisplayOptions & { readonly ballot: Ratings['ballots'][number] }): ReactNode {
  const { t, points, number } = useTranslator();
  const nameOf = usePersonName(competition);
  const values = new Map(ratings.map(({ criterionId, value }) => [criterionId, value]));
  const reasons = [
    ...(abstention === null ? [] : [abstention.reason]),
    ...(comment === '' ? [] : [comment]),
    ...ratings.flatMap(({ criterionId, rationale }) => (rationale === '' ? [] : [`${criterionId}: ${rationale}`])),
  ];
  return (
    <tr>
      <th scope="row">{hidesNames ? personId : nameOf(personId)}</th>
      <td>{t(`evaluation.ratings.state.${counts}`)}</td>
      <td className="jm-td--numeric">{total === null ? '–' : points(total)}</td>
      {competition.criteria.map(({ id }) => {
        const value = values.get(id) ?? null;
        return (
          <td key={id} className="jm-td--numeric">
            {value === null ? '–' : number(value)}
          </td>
        );
      })}
      <td>
        <ul className="jm-plain-list jm-ratings__reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
