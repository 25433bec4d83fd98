import { memo, type ReactNode, useRef } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { RatingScale } from '../../components/rating-scale.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useShownRating } from '../../hooks/use-shown-ratings.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { useRatingSteps } from '../../widgets/use-rating-steps.ts';
import { useOpenCell } from './use-open-cell.ts';

export interface CellBarProps {
  readonly competition: CompetitionView;
  readonly row: DeskRow;
  readonly column: number;
}

/**
 * Explains the focused cell: what it stands for, its scale with the meaning of the steps, and the way to the ballot.
 * Its height never changes.
 */
export const CellBar = memo(function CellBar({ competition, row, column }: CellBarProps): ReactNode {
  const { t, local } = useTranslator();
  const open = useOpenCell(competition);
  const { id, title } = row.application;
  const criterion = competition.criteria[column - 1];
  return (
    <section className="jm-grid__bar jm-no-print" aria-label={t('overview.cell')}>
      <div className="jm-grid__texts">
        <p id="grid-cell" className="jm-grid__name">
          {id} · {local(title)}
          {criterion === undefined ? null : ` · ${criterion.id} ${local(criterion.name)}`}
        </p>
        <p className="jm-grid__question">
          {criterion === undefined ? t('overview.noCriterion') : local(criterion.question)}
        </p>
        <div className="jm-row jm-row--tight">
          <Button
            kind="tertiary"
            compact
            icon="arrow-right"
            label={t('overview.openBallot')}
            onClick={() => open(row, column)}
          />
        </div>
      </div>
      {criterion === undefined ? null : (
        <CellScale key={`${id}/${criterion.id}`} competition={competition} row={row} criterion={criterion} />
      )}
    </section>
  );
});

function CellScale({
  competition,
  row: { ballot },
  criterion,
}: Pick<CellBarProps, 'competition' | 'row'> & { readonly criterion: CompetitionView['criteria'][number] }): ReactNode {
  const { t } = useTranslator();
  const rate = useAppStore((state) => state.rate);
  const { applicationId } = ballot;
  const value = useShownRating(ballot, criterion.id);
  const isClosed = ballot.lock !== null || ballot.abstention !== null;
  const steps = useRatingSteps(competition, criterion);
  const room = useRef<HTMLDivElement>(null);
  // The button disappears with the value: the focus stays next to it.
  const clear = (): void => {
    room.current?.querySelector<HTMLElement>('[role="radio"]')?.focus();
    void rate(applicationId, criterion.id, null);
  };
  return (
    <div ref={room} className="jm-grid__scale">
      <RatingScale
        anchorId="grid-scale"
        labelledBy="grid-cell"
        steps={steps}
        value={value}
        disabled={isClosed}
        digits={false}
        emptyText={t(isClosed ? 'overview.closed' : 'ballot.notRated')}
        takesKey={() => false}
        onRate={(chosen) => void rate(applicationId, criterion.id, chosen)}
        onDigit={() => undefined}
      />
      <div className="jm-grid__clear">
        {isClosed ? null : (
          <IconButton
            icon="close"
            disabled={value === null}
            label={t('ballot.clear', { criterion: criterion.id })}
            onClick={clear}
          />
        )}
      </div>
    </div>
  );
}
