import { type ReactNode, useEffect, useState } from 'react';
import type { BallotEvent } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ApplicationId, CriterionId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

export interface HistoryDialogProps {
  readonly competition: CompetitionView;
  readonly applicationId: ApplicationId;
  /** only changes of this criterion; without it, all changes */
  readonly criterionId?: CriterionId;
  readonly onClose: () => void;
}

/** Every change of one ballot, or of one of its criteria, the newest first. */
export function HistoryDialog({ competition, applicationId, criterionId, onClose }: HistoryDialogProps): ReactNode {
  const { t } = useTranslator();
  const readHistory = useAppStore((state) => state.readHistory);
  const [answer, setAnswer] = useState<Result<readonly BallotEvent[]> | null>(null);
  useEffect(() => {
    let current = true;
    void readHistory(applicationId).then((result) => {
      if (current) setAnswer(result);
    });
    return () => {
      current = false;
    };
  }, [readHistory, applicationId]);
  const events =
    answer?.ok === true
      ? answer.value.filter((event) => criterionId === undefined || event.criterionId === criterionId)
      : null;
  return (
    <Dialog
      title={
        criterionId === undefined
          ? t('history.title', { number: applicationId })
          : t('history.criterionTitle', { criterion: criterionId, number: applicationId })
      }
      closeLabel={t('app.close')}
      onClose={onClose}
      wide
    >
      {answer?.ok === false ? <FailureAlert failure={answer.error} /> : null}
      {events?.length === 0 ? (
        <p className="kern-body">{t(criterionId === undefined ? 'history.empty' : 'history.criterionEmpty')}</p>
      ) : null}
      {events === null || events.length === 0 ? null : <Events competition={competition} events={events} />}
    </Dialog>
  );
}

function Events({
  competition,
  events,
}: {
  readonly competition: CompetitionView;
  readonly events: readonly BallotEvent[];
}): ReactNode {
  const { t, local, dateTime, number } = useTranslator();
  const names = new Map(competition.criteria.map(({ id, name }) => [id, local(name)]));
  return (
    <ol className="jm-history" reversed>
      {events.toReversed().map((event) => (
        <li key={event.number}>
          <p className="jm-history__head">
            <time dateTime={event.at}>{dateTime(event.at)}</time>
            <span className="jm-muted">{t('history.number', { number: number(event.number) })}</span>
            <strong>{t(`history.kind.${event.kind}`, { number: number(event.undoes ?? 0) })}</strong>
            {event.criterionId === null ? null : <span title={names.get(event.criterionId)}>{event.criterionId}</span>}
          </p>
          {event.kind === 'conflict-declared' ? null : (
            <p className="jm-history__change">
              <span className="jm-history__before">{shown(event, event.before)}</span> →{' '}
              <span>{shown(event, event.after)}</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );

  function shown(event: BallotEvent, value: string | null): string {
    if (value === null || value === '') return t('history.nothing');
    return isOfPoints(event, events) ? number(Number(value)) : value;
  }
}

/** Whether an event changes points, itself or by undoing or redoing such a change: points need formatting. */
function isOfPoints({ kind, undoes }: BallotEvent, events: readonly BallotEvent[]): boolean {
  return kind === 'rated' || events.some((other) => other.number === undoes && other.kind === 'rated');
}
