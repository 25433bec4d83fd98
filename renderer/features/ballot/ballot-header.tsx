import { type ReactNode, useState } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import { Button } from '../../components/button.tsx';
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

/** The running total with what is missing, undo, redo and history; it stays in view. */
export function BallotHeader({ competition, row, onGap }: BallotHeaderProps): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  const [showsHistory, setShowsHistory] = useState(false);
  const undo = useAppStore((state) => state.undo);
  const redo = useAppStore((state) => state.redo);
  const report = useAppStore((state) => state.report);
  const { ballot, application, state } = row;
  const isRated = ballot.abstention === null && ballot.lock === null;
  return (
    <header className="jm-ballot__header">
      <div className="jm-ballot__line">
        {isRated && ballot.gaps.length > 0 ? null : <OwnStateBadge state={state} />}
        {isRated ? <Total total={ballot.total} /> : null}
        {ballot.lock === null ? <BallotHandInBadge applicationId={application.id} /> : null}
        <div className="jm-row jm-row--tight jm-ballot__tools">
          <Button
            kind="tertiary"
            compact
            icon="undo"
            label={t('ballot.undo')}
            shortcut={shortcutText('undo')}
            disabled={!ballot.canUndo}
            onClick={() => void undo(application.id).then(report)}
          />
          <Button
            kind="tertiary"
            compact
            icon="redo"
            label={t('ballot.redo')}
            shortcut={shortcutText('redo')}
            disabled={!ballot.canRedo}
            onClick={() => void redo(application.id).then(report)}
          />
          <Button
            kind="tertiary"
            compact
            icon="history"
            label={t('ballot.history')}
            onClick={() => setShowsHistory(true)}
          />
        </div>
      </div>
      {isRated ? <BallotContents competition={competition} ballot={ballot} onGap={onGap} /> : null}
      {showsHistory ? (
        <HistoryDialog
          competition={competition}
          applicationId={application.id}
          onClose={() => setShowsHistory(false)}
        />
      ) : null}
    </header>
  );
}

/** The total so far; null: something that it takes is missing. */
function Total({ total }: Pick<BallotView, 'total'>): ReactNode {
  const { t, points } = useTranslator();
  return (
    <p className="jm-ballot__total" role="status">
      {total === null ? (
        <span className="jm-muted">{t('ballot.incomplete')}</span>
      ) : (
        <strong className="jm-number">{t('ballot.total', { points: points(total) })}</strong>
      )}
    </p>
  );
}
