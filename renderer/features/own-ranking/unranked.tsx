import type { ReactNode } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { OwnStateBadge } from '../../widgets/own-state-badge.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { RankGrip } from './rank-grip.tsx';

/** Applications without a rank: a button puts one after the last rank, or it is dragged to its place. */
export function Unranked({
  rows,
  onAdd,
}: {
  readonly rows: readonly DeskRow[];
  readonly onAdd: (applicationId: ApplicationId) => void;
}): ReactNode {
  const { t, local, points } = useTranslator();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unranked">
      <h2 id="unranked" className="kern-heading-small">
        {t('ownRanking.unranked', { count: rows.length })}
      </h2>
      <ul className="jm-ranks__unranked">
        {rows.map(({ application: { id, title }, ballot, state }) => (
          <li key={id} data-rank={id}>
            <RankGrip applicationId={id} />
            <span className="jm-ranks__name">
              {id} · {local(title)}
            </span>
            {ballot.total === null || ballot.abstention !== null ? (
              <OwnStateBadge state={state} />
            ) : (
              <span className="jm-number">{t('ballot.total', { points: points(ballot.total) })}</span>
            )}
            <span data-action="add">
              <Button
                kind="tertiary"
                compact
                icon="plus"
                label={t('ownRanking.add', { number: id })}
                onClick={() => onAdd(id)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
