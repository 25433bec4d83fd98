import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { MergeOverview } from '../../../shared/contract/merge.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
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
  const states = overview.people.find(({ personId }) => personId === pair.personId)?.states ?? [];
  // What the office has withheld from a person isn't on that person's paper.
  const applicationIds = overview.applicationIds.filter(
    (_id, at) => states[at] !== undefined && states[at] !== 'withheld',
  );
  const save = (): void => {
    const paper = paperOf(draft, competition, (ground) => t(`conflict.grounds.${ground}`));
    void task
      .run(() => transcribe({ ...pair, ...paper, scanSha256: null }))
      .then((done) => {
        if (done) onSaved();
      });
  };
  return (
    <div className="jm-inset">
      <p className="jm-muted">
        {t('transcript.scale', { steps: competition.scale.map(({ value }) => number(value)).join(' · ') })}
      </p>
      <TranscriptTable
        caption={t('transcript.table', { person: nameOf(pair.personId), enteredBy: nameOf(pair.enteredBy) })}
        competition={competition}
        applicationIds={applicationIds}
        draft={draft}
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
