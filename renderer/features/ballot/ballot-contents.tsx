import type { ReactNode } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import type { IconName } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { criterionState, type PartState } from './part-state.ts';

export interface BallotContentsProps {
  readonly competition: CompetitionView;
  readonly ballot: BallotView;
  readonly onGap: (place: Gap) => void;
}

/**
 * The ballot's parts and what each still needs; each button leads to its part. Every part keeps its button, so that
 * nothing moves when one is done.
 */
export function BallotContents({ competition, ballot, onGap }: BallotContentsProps): ReactNode {
  const { t, local } = useTranslator();
  const { applicationId, gaps } = ballot;
  const needsComment = competition.rules.rationaleRequired.comment;
  return (
    <div className="jm-contents" role="group" aria-label={t('ballot.contents')}>
      {competition.criteria.map((criterion) => {
        const { id, name } = criterion;
        const state = criterionState(criterion, gaps, ballot.ratings);
        return (
          <Part
            key={id}
            short={id}
            name={`${id} ${local(name)}`}
            state={state}
            onPress={() =>
              onGap({ kind: state === 'rationale' ? 'rationale' : 'rating', applicationId, criterionId: id })
            }
          />
        );
      })}
      {needsComment ? (
        <Part
          short={t('ballot.commentShort')}
          name={t('ballot.commentShort')}
          state={gaps.some(({ kind }) => kind === 'comment') ? 'comment' : 'complete'}
          onPress={() => onGap({ kind: 'comment', applicationId })}
        />
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly short: string;
  readonly name: string;
  readonly state: PartState;
  readonly onPress: () => void;
}

const icons = {
  rating: 'circle',
  rationale: 'pen',
  comment: 'pen',
  'abstention-reason': 'pen',
  'text-too-long': 'pen',
  optional: 'minus',
  complete: 'check',
} as const satisfies Record<PartState, IconName>;

function Part({ short, name, state, onPress }: PartProps): ReactNode {
  const { t } = useTranslator();
  const label = t(`ballot.part.${state}`, { part: name });
  return (
    <button
      type="button"
      className={state === 'complete' ? 'jm-chip jm-contents__whole' : 'jm-chip'}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icons[state]} />
      {short}
    </button>
  );
}
