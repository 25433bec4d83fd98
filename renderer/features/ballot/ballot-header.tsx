import { type ReactNode, useState } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useShortcutText } from '../../i18n/use-shortcut-text.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { BallotHandInBadge } from '../../widgets/hand-in-badge.tsx';
import { OwnStateBadge } from '../../widgets/own-state-badge.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { BallotContents } from './ballot-contents.tsx';
import { HistoryDialog } from './history-dialog.tsx';

export interface BallotHeaderProps {
  readonly competition: CompetitionView;
  readonly row: DeskRow;
  readonly onGap: (gap: Gap) => void;
}

/** The running total and what is missing, undo, redo and history; it stays in view. */
export function BallotHeader({ competition, row, onGap }: BallotHeaderProps): ReactNode {
  const { ballot, application, state } = row;
  const isRated = ballot.abstention === null && ballot.lock === null;
  return (
    <header className="jm-ballot__header">
      <div key={application.id} className="jm-ballot__line">
        {isRated ? <Points ballot={ballot} /> : <OwnStateBadge state={state} />}
        {ballot.lock === null ? <BallotHandInBadge applicationId={application.id} /> : null}
        <Tools competition={competition} ballot={ballot} />
      </div>
      {isRated ? <BallotContents competition={competition} ballot={ballot} onGap={onGap} /> : null}
    </header>
  );
}

/** Undo, redo and history of this ballot. */
function Tools({
  competition,
  ballot: { applicationId, canUndo, canRedo },
}: Pick<BallotHeaderProps, 'competition'> & { readonly ballot: BallotView }): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  const [showsHistory, setShowsHistory] = useState(false);
  const undo = useAppStore((state) => state.undo);
  const redo = useAppStore((state) => state.redo);
  const report = useAppStore((state) => state.report);
  return (
    <div className="jm-row jm-row--tight jm-ballot__tools">
      <IconButton
        icon="undo"
        label={t('ballot.undo')}
        shortcut={shortcutText('undo')}
        disabled={!canUndo}
        onClick={() => void undo(applicationId).then(report)}
      />
      <IconButton
        icon="redo"
        label={t('ballot.redo')}
        shortcut={shortcutText('redo')}
        disabled={!canRedo}
        onClick={() => void redo(applicationId).then(report)}
      />
      <IconButton icon="history" label={t('ballot.history')} onClick={() => setShowsHistory(true)} />
      {showsHistory ? (
        <HistoryDialog competition={competition} applicationId={applicationId} onClose={() => setShowsHistory(false)} />
      ) : null}
    </div>
  );
}

/** The points as soon as there are any, and the number of gaps. */
function Points({ ballot: { total, pointsSoFar, gaps } }: { readonly ballot: BallotView }): ReactNode {
  const { t, points, number } = useTranslator();
  return (
    <p className="jm-ballot__points" role="status">
      {pointsSoFar === null ? null : (
        <strong className="jm-number">
          {t(total === null ? 'ballot.soFar' : 'ballot.total', { points: points(pointsSoFar) })}
        </strong>
      )}
      {gaps.length === 0 ? null : (
        <span className="jm-muted">{t('ballot.missing', { count: gaps.length, number: number(gaps.length) })}</span>
      )}
    </p>
  );
}
