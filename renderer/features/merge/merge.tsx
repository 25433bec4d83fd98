import { type ReactNode, useDeferredValue, useEffect } from 'react';
import './merge.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { DropArea } from '../../components/drop-area.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useDelivery } from '../../hooks/use-delivery.ts';
import { type Task, useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { ConflictList } from './conflict-list.tsx';
import { FileReports } from './file-reports.tsx';
import { IntakeClosing } from './intake-closing.tsx';
import { LastImport } from './last-import.tsx';
import { Matrix } from './matrix.tsx';
import { MissingPeople } from './missing-people.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { WatchedFolder } from './watched-folder.tsx';
import { Transcripts } from './transcripts.tsx';

/** The chair's import: files, the verdict on each, who is missing, what has to be decided. */
export function Merge(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedMerge competition={competition} />;
}

function LoadedMerge({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, local } = useTranslator();
  const overview = useAppStore((state) => state.mergeOverview);
  // The matrix has thousands of cells: it is rendered after the rest, in pieces that leave the window responsive.
  const inMatrix = useDeferredValue(overview, null);
  const loadMergeOverview = useAppStore((state) => state.loadMergeOverview);
  const report = useAppStore((state) => state.report);
  const task = useTask();
  const recallPaperDrafts = useAppStore((state) => state.recallPaperDrafts);
  useEffect(() => void loadMergeOverview().then(report), [loadMergeOverview, report]);
  useEffect(() => void recallPaperDrafts().then(report), [recallPaperDrafts, report]);
  return (
    <div className="jm-page jm-page--wide jm-stack">
      <ScreenHeading title={t('screen.merge')} lead={local(competition.details.title)} />
      <ImportArea task={task} />
      <WatchedFolder task={task} />
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <LastImport competition={competition} />
      {overview === null ? null : (
        <>
          <MissingPeople competition={competition} overview={overview} />
          <Transcripts competition={competition} overview={overview} />
          <ConflictList competition={competition} overview={overview} />
          <IntakeClosing competition={competition} overview={overview} />
          <ReceiptSheet competition={competition} overview={overview} />
          {inMatrix === null ? null : <Matrix competition={competition} overview={inMatrix} />}
          <FileReports competition={competition} files={overview.files} task={task} />
        </>
      )}
    </div>
  );
}

function ImportArea({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslator();
  const pick = useAppStore((state) => state.pickScores);
  const take = useAppStore((state) => state.takeScores);
  const importing = useAppStore((state) => state.job !== null);
  // After a cancelled or refused import the button is back in place of the progress bar, and takes the focus.
  const opener = useFocusWhenLost<HTMLButtonElement>(task.failure);
  useDelivery('scores', (files) => void task.run(() => take(files)));
  if (importing) return <JobProgress />;
  return (
    <DropArea
      text={t('merge.drop')}
      buttonLabel={t('merge.choose')}
      busy={task.busy}
      button={opener}
      onPick={() => void task.run(() => pick(t('merge.choose')))}
    />
  );
}
