import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import { useWords } from '../../i18n/use-words.ts';
import { placeId } from './place-id.ts';

export interface GapButtonsProps {
  readonly desk: Desk;
  readonly gaps: readonly Gap[];
  readonly onGap: (gap: Gap) => void;
}

const kinds = ['rating', 'rationale', 'comment', 'abstention-reason'] as const satisfies readonly Gap['kind'][];

/** What is missing, by kind; each leads to its place. */
export function GapButtons({ desk, gaps, onGap }: GapButtonsProps): ReactNode {
  const { say } = useWords();
  if (gaps.length === 0) return null;
  return (
    <div className="jm-gaps" role="group" aria-label={say('ballot.missing')}>
      <span>{say('ballot.missing')}</span>
      {kinds.map((kind) => (
        <GapsOfKind key={kind} desk={desk} gaps={gaps.filter((gap) => gap.kind === kind)} onGap={onGap} />
      ))}
    </div>
  );
}

function GapsOfKind({ desk, gaps, onGap }: GapButtonsProps): ReactNode {
  const { say, local } = useWords();
  const names = new Map(desk.criteria.map(({ id, name }) => [id, local(name)]));
  const [first] = gaps;
  if (first === undefined) return null;
  return (
    <p>
      {first.kind === 'rating' || first.kind === 'rationale' ? <span>{say(`gap.kind.${first.kind}`)}</span> : null}
      {gaps.map((gap) =>
        gap.kind === 'rating' || gap.kind === 'rationale' ? (
          <button key={placeId(gap)} type="button" className="jm-chip" aria-label={say(`gap.${gap.kind}`, { criterion: `${gap.criterionId} ${names.get(gap.criterionId) ?? ''}` })} onClick={() => onGap(gap)}>
            {gap.criterionId}
          </button>
        ) : (
          <button key={placeId(gap)} type="button" className="jm-chip" onClick={() => onGap(gap)}>
            {say(`gap.${gap.kind}`)}
          </button>
        ),
      )}
    </p>
  );
}
