import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import { useWords } from '../../i18n/use-words.ts';
import { placeId } from './place-id.ts';

/** What is missing, by kind; each leads to its place. */
export function GapButtons({ desk, gaps, onGap }: { readonly desk: Desk; readonly gaps: readonly Gap[]; readonly onGap: (gap: Gap) => void }): ReactNode {
  const { say, local } = useWords();
  if (gaps.length === 0) return null;
  const names = new Map(desk.criteria.map(({ id, name }) => [id, local(name)]));
  const ratings = gaps.filter((gap) => gap.kind === 'rating');
  const others = gaps.filter((gap) => gap.kind !== 'rating');
  return (
    <div className="jm-gaps">
      {ratings.length === 0 ? null : (
        <p>
          <span>{say('ballot.missingRatings', { count: ratings.length })}</span>
          {ratings.map((gap) => (
            <button key={placeId(gap)} type="button" className="jm-chip" title={names.get(gap.criterionId)} onClick={() => onGap(gap)}>
              {gap.criterionId}
            </button>
          ))}
        </p>
      )}
      {others.length === 0 ? null : (
        <p>
          <span>{say('ballot.missingTexts')}</span>
          {others.map((gap) => (
            <button key={placeId(gap)} type="button" className="jm-chip" onClick={() => onGap(gap)}>
              {gap.kind === 'rationale' ? say('gap.rationaleShort', { criterion: gap.criterionId }) : say(`gap.${gap.kind}`)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
