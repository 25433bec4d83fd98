import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { daysUntil } from '../../../shared/i18n/formats.ts';
import { useGoToBallot } from '../../hooks/use-go-to-ballot.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { type DeskRow, progressOf } from '../../store/desk-rows.ts';
import { HandInBadge } from '../../widgets/hand-in-badge.tsx';
import { isAsked, isDone } from '../../store/own-state.ts';

/** How far the person has come, how much time is left, and where to continue. */
export function DeskSummary({
  competition,
  rows,
}: {
  readonly competition: CompetitionView;
  readonly rows: readonly DeskRow[];
}): ReactNode {
  const { t, number, dateTime } = useTranslator();
  const votes = useMe()?.votes === true;
  const toCheck = useAppStore((state) => state.desk?.toCheck.length ?? 0);
  const { done, total } = progressOf(rows);
  const { jurySession } = competition.details;
  return (
    <section className="jm-summary" aria-label={t('desk.summary')}>
      {votes ? (
        <div className="jm-summary__progress">
          <div className="jm-row">
            <p className="jm-summary__figure">{t('desk.progress', { done: number(done), total: number(total) })}</p>
            <HandInBadge />
            {toCheck === 0 ? null : <p className="jm-number">{t('desk.toCheck', { count: toCheck })}</p>}
          </div>
          <progress
            className="jm-summary__bar"
            max={Math.max(total, 1)}
            value={done}
            aria-label={t('desk.progressLabel')}
          />
        </div>
      ) : null}
      <p className="jm-summary__date">
        {t('desk.session', { when: dateTime(jurySession) })}
        <br />
        <strong>{daysText(daysUntil(jurySession, new Date()))}</strong>
      </p>
      {votes ? <GoOn rows={rows} allDone={done === total} /> : null}
    </section>
  );

  function daysText(days: number): string {
    if (days < 0) return t('desk.sessionOver');
    return days === 0 ? t('desk.sessionToday') : t('desk.daysLeft', { count: days });
  }
}

function GoOn({ rows, allDone }: { readonly rows: readonly DeskRow[]; readonly allDone: boolean }): ReactNode {
  const { t } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  const goToBallot = useGoToBallot();
  const isHandedIn = useAppStore((state) => state.handInProgress?.state === 'unchanged');
  // Ballots to check after an amendment come first: they were rated on a different basis.
  const next = rows.find(({ toCheck }) => toCheck) ?? rows.find(({ state }) => isAsked(state) && !isDone(state));
  if (next === undefined && allDone)
    return (
      <Button
        kind={isHandedIn ? 'secondary' : 'primary'}
        icon="hand-in"
        label={t('screen.handover')}
        onClick={() => navigate({ screen: 'handover' })}
      />
    );
  if (next === undefined) return null;
  const { id } = next.application;
  return (
    <Button kind="primary" icon="arrow-right" label={t('desk.goOn', { number: id })} onClick={() => goToBallot(id)} />
  );
}
