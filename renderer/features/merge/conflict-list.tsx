import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ConflictView, MergeOverview } from '../../../shared/contract/merge.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';
import { ConflictDecision } from './conflict-decision.tsx';

const looks = {
  declared: { kind: 'warning', icon: 'help' },
  excluded: { kind: 'danger', icon: 'close' },
  not_excluded: { kind: 'success', icon: 'check' },
} as const;

/** Possible conflicts of interest, with the committee's decision or buttons to record it; undecided ones unfolded. */
export function ConflictList({
  competition,
  overview,
}: {
  readonly competition: CompetitionView;
  readonly overview: MergeOverview;
}): ReactNode {
  const { t, number } = useTranslator();
  const { conflicts } = overview;
  const heading = useFocusWhenLost<HTMLHeadingElement>(conflicts, 'own-section');
  if (conflicts.length === 0) return null;
  const undecided = conflicts.filter(({ decision }) => decision === 'declared');
  const decided = conflicts.filter(({ decision }) => decision !== 'declared');
  return (
    <section aria-labelledby="conflicts">
      <h2 ref={heading} id="conflicts" tabIndex={-1} className="kern-heading-small">
        {t(undecided.length === 0 ? 'merge.conflictsDecided' : 'merge.conflicts', {
          count: conflicts.length,
          number: number(conflicts.length),
          undecided: number(undecided.length),
        })}
      </h2>
      {undecided.length === 0 ? null : <Conflicts competition={competition} conflicts={undecided} />}
      {decided.length === 0 ? null : (
        <details className="jm-disclosure">
          <summary>{t('merge.decided', { count: decided.length, number: number(decided.length) })}</summary>
          <Conflicts competition={competition} conflicts={decided} />
        </details>
      )}
    </section>
  );
}

function Conflicts({
  competition,
  conflicts,
}: {
  readonly competition: CompetitionView;
  readonly conflicts: readonly ConflictView[];
}): ReactNode {
  return (
    <ul className="jm-reports">
      {conflicts.map((conflict) => (
        <ConflictItem key={conflict.entry} competition={competition} conflict={conflict} />
      ))}
    </ul>
  );
}

function ConflictItem({
  competition,
  conflict,
}: {
  readonly competition: CompetitionView;
  readonly conflict: ConflictView;
}): ReactNode {
  const { t, local, dateTime } = useTranslator();
  const me = useMe();
  const nameOf = usePersonName(competition);
  const overview = useAppStore((state) => state.mergeOverview);
  const entries = (overview?.conflicts ?? [])
    .filter((other) => other.personId === conflict.personId && other.applicationId === conflict.applicationId)
    .map(({ entry }) => entry);
  const application = competition.applications.find(({ id }) => id === conflict.applicationId);
  return (
    <li className="jm-report">
      <div className="jm-report__head">
        <StateBadge {...looks[conflict.decision]} label={t(`conflictDecision.${conflict.decision}`)} />
        <strong>{nameOf(conflict.personId)}</strong>
        <span>
          {conflict.applicationId}
          {application === undefined ? '' : ` · ${local(application.title)}`}
        </span>
      </div>
      <p className="kern-body">
        {conflict.ground} <span className="jm-muted">({conflict.basis})</span>
      </p>
      {conflict.statement === '' ? null : (
        <p className="kern-body">{t('conflict.inWords', { statement: conflict.statement })}</p>
      )}
      <p className="jm-muted">{t(`merge.conflictSource.${conflict.source}`)}</p>
      {conflict.decidedAt === null ? null : (
        <p className="jm-muted">
          {t('merge.decidedAt', {
            when: dateTime(conflict.decidedAt),
            reason: conflict.reason === '' ? '–' : conflict.reason,
          })}
        </p>
      )}
      {conflict.personId === me?.id ? (
        <p className="kern-body">{t('merge.ownConflict')}</p>
      ) : (
        <ConflictDecision conflict={conflict} entries={entries} />
      )}
    </li>
  );
}
