import { type ReactNode, useState } from 'react';
import type { Contradiction, OwnRanks } from '../../../shared/domain/own-ranking.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';

export interface ContradictionListProps {
  readonly rows: readonly DeskRow[];
  readonly ranks: OwnRanks;
  readonly contradictions: readonly Contradiction[];
}

const shownAtFirst = 8;

/**
 * Where the person's order and points contradict each other, in words, the greatest differences first. Both may be
 * right, so nothing is changed.
 */
export function ContradictionList({ rows, ranks, contradictions }: ContradictionListProps): ReactNode {
  const { t, local, points, number } = useTranslator();
  const compare = useAppStore((state) => state.compare);
  const showPart = useAppStore((state) => state.showPart);
  const [showsAll, setShowsAll] = useState(false);
  if (contradictions.length === 0)
    return ranks.length < 2 ? null : <Alert kind="success" title={t('ownRanking.noContradictions')} />;
  const shown = showsAll ? contradictions : contradictions.slice(0, shownAtFirst);
  return (
    <Alert
      kind="info"
      title={t('ownRanking.contradictions', { count: contradictions.length, number: number(contradictions.length) })}
    >
      <p className="kern-body">{t('ownRanking.meaning')}</p>
      <ul className="jm-ranks__contradictions">
        {shown.map(({ before, after, difference }) => (
          <li key={`${before}/${after}`}>
            {t('ownRanking.contradiction', {
              before: nameOf(before),
              after: nameOf(after),
              points: points(exactText(difference)),
            })}{' '}
            <button
              type="button"
              className="jm-link"
              aria-label={t('ownRanking.compareThese', { before, after })}
              onClick={() => {
                compare(before, after);
                showPart('comparison');
              }}
            >
              {t('overview.part.comparison')}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === contradictions.length ? null : (
        <Button
          compact
          icon="chevron-down"
          label={t('ownRanking.showAll', { number: number(contradictions.length) })}
          onClick={() => setShowsAll(true)}
        />
      )}
    </Alert>
  );

  function nameOf(id: ApplicationId): string {
    const row = rows.find(({ application }) => application.id === id);
    return row === undefined ? id : `${id} (${local(row.application.title)})`;
  }
}
