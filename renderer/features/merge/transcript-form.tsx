import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { MergeOverview } from '../../../shared/contract/merge.ts';
import type { PaperDraft, PaperPair } from '../../../shared/contract/paper-draft.ts';
import { groundText } from '../../../shared/i18n/ground-text.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { type Task, useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { emptyRow, paperOf, unfinishedRows } from '../../../shared/domain/paper-draft.ts';
import type { OpenPaper } from '../../store/transcripts.ts';
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
  open,
  onSaved,
}: TranscriptsProps & { readonly open: OpenPaper; readonly onSaved: () => void }): ReactNode {
  const { t } = useTranslator();
  const nameOf = usePersonName(competition);
  const { pair, heldBack } = open;
  const typePaper = useAppStore((state) => state.typePaper);
  const transcribe = useAppStore((state) => state.transcribe);
  const task = useTask();
  const { offered, closed } = applicationsFor(overview, pair);
  const draft = { ...open.draft, rows: onlyOf(open.draft.rows, offered) };
  const unfinished = unfinishedRows(draft, competition);
  const save = (): void => {
    const { language } = competition.details;
    const paper = paperOf(draft, competition, (ground) => groundText(ground, language));
    void task
      .run(() => transcribe({ ...pair, ...paper }))
      .then((done) => {
        if (done) onSaved();
      });
  };
  return (
    <div className="jm-inset">
      <Notes competition={competition} open={open} closed={closed} />
      <Scan pair={pair} scan={draft.scan} task={task} />
      <TranscriptTable
        caption={t('transcript.table', { person: nameOf(pair.personId), enteredBy: nameOf(pair.enteredBy) })}
        competition={competition}
        applicationIds={offered.filter((id) => !heldBack.includes(id))}
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

/** What can be typed here, and what can't. */
function Notes({
  competition,
  open: { pair, heldBack },
  closed,
}: Pick<TranscriptsProps, 'competition'> & {
  readonly open: OpenPaper;
  readonly closed: readonly ApplicationId[];
}): ReactNode {
  const { t, number } = useTranslator();
  const enteredBy = usePersonName(competition)(pair.enteredBy);
  const typePaper = useAppStore((state) => state.typePaper);
  return (
    <>
      <p className="jm-muted">
        {t('transcript.scale', { steps: competition.scale.map(({ value }) => number(value)).join(' · ') })}
      </p>
      {closed.length === 0 ? null : (
        <p role="note">{t('transcript.closed', { person: enteredBy, applications: closed.join(', ') })}</p>
      )}
      <HeldBack
        enteredBy={enteredBy}
        applicationIds={heldBack}
        onAnew={(applicationId) => typePaper(pair, applicationId, emptyRow)}
      />
    </>
  );
}

/** Rows typed earlier by the same typist that stay in the vault, because the leader at the screen may not see them. */
function HeldBack({
  enteredBy,
  applicationIds,
  onAnew,
}: {
  readonly enteredBy: string;
  readonly applicationIds: readonly ApplicationId[];
  readonly onAnew: (applicationId: ApplicationId) => void;
}): ReactNode {
  const { t } = useTranslator();
  if (applicationIds.length === 0) return null;
  return (
    <div className="jm-stack">
      <p role="note">{t('transcript.heldBack', { enteredBy, applications: applicationIds.join(', ') })}</p>
      <div className="jm-row">
        {applicationIds.map((application) => (
          <Button
            key={application}
            kind="tertiary"
            compact
            icon="pen"
            label={t('transcript.anew', { application })}
            onClick={() => onAnew(application)}
          />
        ))}
      </div>
    </div>
  );
}

function onlyOf(rows: PaperDraft['rows'], applicationIds: readonly ApplicationId[]): PaperDraft['rows'] {
  return Object.fromEntries(
    applicationIds.flatMap((id) => {
      const row = rows[id];
      return row === undefined ? [] : [[id, row]];
    }),
  );
}

/**
 * Applications for the form: without those withheld from the person, which aren't on the paper, and without those
 * closed to the typist.
 */
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

/** The scan that is being typed from; the transcript identifies it by its digest. */
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
