import type { ReactNode } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import type { IconName } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

export interface BallotContentsProps {
  readonly competition: CompetitionView;
  readonly ballot: BallotView;
  readonly onGap: (place: Gap) => void;
}

/** The ballot's parts and what each still needs; each leads to its place. Every part keeps its button, so that nothing moves when one is done. */
export function BallotContents({ competition, ballot, onGap }: BallotContentsProps): ReactNode {
  const { t, local } = useTranslator();
  const { applicationId, gaps } = ballot;
  const needsComment = competition.rules.rationaleRequired.comment;
  return (
    <div className="jm-contents" role="group" aria-label={t('ballot.contents')}>
      {competition.criteria.map(({ id, name }) => (
        <Part
          key={id}
          short={id}
          name={`${id} ${local(name)}`}
          gap={gaps.find((gap) => (gap.kind === 'rating' || gap.kind === 'rationale') && gap.criterionId === id)}
          place={{ kind: 'rating', applicationId, criterionId: id }}
          onGap={onGap}
        />
      ))}
      {needsComment ? (
        <Part
          short={t('ballot.comment')}
          name={t('ballot.comment')}
          gap={gaps.find(({ kind }) => kind === 'comment')}
          place={{ kind: 'comment', applicationId }}
          onGap={onGap}
        />
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly short: string;
  readonly name: string;
  readonly gap: Gap | undefined;
  /** where it leads once nothing is missing */
  readonly place: Gap;
  readonly onGap: (place: Gap) => void;
}

const icons = {
  rating: 'circle',
  rationale: 'pen',
  comment: 'pen',
  'abstention-reason': 'pen',
  'text-too-long': 'pen',
} as const satisfies Record<Gap['kind'], IconName>;

function Part({ short, name, gap, place, onGap }: PartProps): ReactNode {
  const { t } = useTranslator();
  const label = t(`ballot.part.${gap === undefined ? 'complete' : gap.kind}`, { part: name });
  return (
    <button
      type="button"
      className={gap === undefined ? 'jm-chip jm-contents__whole' : 'jm-chip'}
      aria-label={label}
      title={label}
      onClick={() => onGap(gap ?? place)}
    >
      <Icon name={gap === undefined ? 'check' : icons[gap.kind]} />
      {short}
    </button>
  );
}
