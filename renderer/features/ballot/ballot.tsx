import { type ReactNode, useEffect, useRef } from 'react';
import './ballot.css';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { AbstentionPanel } from './abstention-panel.tsx';
import { BallotHeader } from './ballot-header.tsx';
import { BallotLockNotice } from './ballot-lock-notice.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { DraftField } from './draft-field.tsx';
import { focusField, fieldId } from './field-id.ts';
import { useFocusAfterChange } from './use-focus-after-change.ts';

export interface BallotProps {
  readonly competition: CompetitionView;
  readonly row: DeskRow;
  /** the place to go to; null: no particular place */
  readonly gap: Gap | null;
}

/**
 * One application's ballot: criteria, comment, note, abstention, conflict. The form scrolls on its own below the
 * header. The component stays mounted from one application to the next, so only what differs is rendered; parts that
 * hold text or can be open are keyed by application.
 */
export function Ballot({ competition, row, gap }: BallotProps): ReactNode {
  const { t } = useTranslator();
  const me = useMe();
  const frame = useRef<HTMLElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const { ballot } = row;
  const { applicationId } = ballot;
  useEffect(() => {
    if (gap === null) form.current?.scrollTo({ top: 0 });
    else focusField(frame.current, fieldId(gap));
  }, [applicationId, gap]);
  useFocusAfterChange(frame, ballot);
  const go = (to: Gap): void => focusField(frame.current, fieldId(to));
  const isLocked = ballot.lock !== null || me?.votes !== true;
  return (
    <section
      ref={frame}
      className="jm-ballot"
      aria-label={t('ballot.of', { application: row.application.id })}
      tabIndex={-1}
    >
      <BallotHeader competition={competition} row={row} onGap={go} />
      <div ref={form} className="jm-ballot__form">
        <BallotLockNotice row={row} />
        {isLocked && !(ballot.lock === 'declared' && isBegun(ballot)) ? null : (
          <>
            {ballot.abstention === null ? null : <AbstentionPanel key={`abstention/${applicationId}`} row={row} />}
            {ballot.abstention === null ? (
              <CriteriaList competition={competition} row={row} frame={frame} disabled={isLocked} />
            ) : null}
            <Texts key={`texts/${applicationId}`} competition={competition} row={row} disabled={isLocked} />
            {isLocked ? null : (
              <div key={`ways/${applicationId}`} className="jm-ballot__ways">
                {ballot.abstention === null ? <AbstentionPanel row={row} /> : null}
                <ConflictPanel row={row} />
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** Whether the ballot has any entries to show behind a lock. */
function isBegun({ ratings, comment, note, abstention }: BallotView): boolean {
  return (
    abstention !== null ||
    comment !== '' ||
    note !== '' ||
    ratings.some(({ value, rationale }) => value !== null || rationale !== '')
  );
}

function Texts({
  competition,
  row,
  disabled,
}: {
  readonly competition: CompetitionView;
  readonly row: DeskRow;
  readonly disabled: boolean;
}): ReactNode {
  const { t } = useTranslator();
  const { ballot, application } = row;
  const needsComment = competition.rules.rationaleRequired.comment && ballot.abstention === null;
  return (
    <div className="jm-ballot__texts">
      <DraftField
        applicationId={application.id}
        field="comment"
        saved={ballot.comment}
        label={t('ballot.comment')}
        {...(disabled
          ? {}
          : { optional: t(needsComment ? 'ballot.required' : 'ballot.optional'), hint: t('ballot.commentHint') })}
        anchor={fieldId({ kind: 'comment', applicationId: application.id })}
        required={needsComment}
        disabled={disabled}
        rows={3}
      />
      <DraftField
        applicationId={application.id}
        field="note"
        saved={ballot.note}
        label={t('ballot.note')}
        hint={t('ballot.noteHint')}
        disabled={disabled}
        rows={2}
      />
    </div>
  );
}
