import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { MergeOverview } from '../../../shared/contract/merge.ts';
import type { PaperDraft } from '../../../shared/contract/paper-draft.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { type Task, useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { paperOf, unfinishedRows } from '../../store/paper-draft.ts';
import { paperDraftOf, type PaperPair } from '../../store/transcripts.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { usePersonName } from '../../widgets/use-person-name.ts';
import { TranscriptTable } from './transcript-table.tsx';

export interface TranscriptsProps {
  readonly competition: CompetitionView;
  readonly overview: MergeOverview;
}

/** One person's transcript of another's paper. */
export function TranscriptForm({
  competition,
  overview,
  pair,
  onSaved,
}: TranscriptsProps & { readonly pair: PaperPair; readonly onSaved: () => void }): ReactNode {
  const { t, number } = useTranslator();
  const nameOf = usePersonName(competition);
  const draft = useAppStore((state) => paperDraftOf(state, pair));
  const typePaper = useAppStore((state) => state.typePaper);
  const transcribe = useAppStore((state) => state.transcribe);
  const task = useTask();
  const unfinished = unfinishedRows(draft, competition);
  const { offered, closed } = applicationsFor(overview, pair);
  const save = (): void => {
    const paper = paperOf(draft, competition, (ground) => t(`conflict.grounds.${ground}`));
    void task
      .run(() => transcribe({ ...pair, ...paper }))
      .then((done) => {
        if (done) onSaved();
      });
  };
  return (
    <div className="jm-inset">
      <p className="jm-muted">
        {t('transcript.scale', { steps: competition.scale.map(({ value }) => number(value)).join(' · ') })}
      </p>
      {closed.length === 0 ? null : (
        <p role="note">{t('transcript.closed', { person: nameOf(pair.enteredBy), applications: closed.join(', ') })}</p>
      )}
      <Scan pair={pair} scan={draft.scan} task={task} />
      <TranscriptTable
        caption={t('transcript.table', { person: nameOf(pair.personId), enteredBy: nameOf(pair.enteredBy) })}
        competition={competition}
        applicationIds={offered}
        rows={draft.rows}
        onType={(applicationId, row) => typePaper(pair, applicationId, row)}
      />
      {unfinished.length === 0 ? null : (
        <p className="jm-bad" role="status">
          {t('transcript.unfinished', { applications: unfinished.join(', ') })}
        </p>
      )}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <div>
        <Button
          icon="check"
          label={t('transcript.save')}
          disabled={unfinished.length > 0}
          busy={task.busy}
          onClick={save}
        />
      </div>
    </div>
  );
}

/** What the office has withheld from a person isn't on that person's paper; what its typist may not read isn't offered. */
function applicationsFor(
  { people, applicationIds, transcripts }: MergeOverview,
  { personId, enteredBy }: PaperPair,
): { readonly offered: readonly ApplicationId[]; readonly closed: readonly ApplicationId[] } {
  const states = people.find((person) => person.personId === personId)?.states ?? [];
  const closed = transcripts.closedTo.find((person) => person.personId === enteredBy)?.applicationIds ?? [];
  const offered = applicationIds.filter(
    (id, at) => states[at] !== undefined && states[at] !== 'withheld' && !closed.includes(id),
  );
  return { offered, closed };
}

/** The scan that is typed from: the transcript names it by its digest. */
function Scan({
  pair,
  scan,
  task,
}: {
  readonly pair: PaperPair;
  readonly scan: PaperDraft['scan'];
  readonly task: Task;
}): ReactNode {
  const { t } = useTranslator();
  const pickScan = useAppStore((state) => state.pickScan);
  const forgetScan = useAppStore((state) => state.forgetScan);
  return (
    <div className="jm-row" role="group" aria-label={t('transcript.scan')}>
      <Button
        compact
        icon="document"
        label={t('transcript.chooseScan')}
        busy={task.busy}
        onClick={() => void task.run(() => pickScan(pair, t('transcript.chooseScan')))}
      />
      {scan === null ? null : (
        <Button
          kind="tertiary"
          compact
          icon="close"
          label={t('transcript.forgetScan')}
          onClick={() => forgetScan(pair)}
        />
      )}
      <p role="status">
        {scan === null ? (
          t('transcript.noScan')
        ) : (
          <>
            {scan.name} <span className="jm-monospaced">{scan.sha256.slice(0, 20)}</span>
          </>
        )}
      </p>
    </div>
  );
}
