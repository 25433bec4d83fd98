import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import type { Failure } from '../../../shared/errors.ts';
import { Button } from '../../components/button.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { type PrintedPages, usePrintJobs } from './use-print-jobs.tsx';
import { type PrintJob, usePrintLayout } from '../../widgets/use-print-layout.tsx';

export interface PaperButtonsProps {
  readonly competition: CompetitionView;
  /** null: the person's own ratings as they are now, as a draft */
  readonly file: HandedIn | null;
  readonly offers: readonly PrintedPages[];
}

/** Prints or saves as PDF the confirmation of a file, and a copy of the person's own ratings. */
export function PaperButtons({ competition, file, offers }: PaperButtonsProps): ReactNode {
  const { t } = useTranslator();
  const task = useTask();
  const composeJob = usePrintJobs(competition, file);
  const layout = usePrintLayout();
  const deliver = async (
    offer: PrintedPages,
    send: (job: PrintJob) => Promise<Failure | null>,
  ): Promise<Failure | null> => {
    const job = await composeJob(offer);
    if (!job.ok) return job.error;
    return job.value === null ? null : send(job.value);
  };
  return (
    <div className="jm-papers">
      {offers.map((offer) => (
        <div key={offer} className="jm-row">
          <Button
            compact
            icon="print"
            label={t(`paper.print.${offer}`)}
            busy={task.busy}
            onClick={() => void task.run(() => deliver(offer, layout.print))}
          />
          <Button
            compact
            icon="document"
            label={t(`paper.pdf.${offer}`)}
            busy={task.busy}
            onClick={() => void task.run(() => deliver(offer, layout.savePdf))}
          />
        </div>
      ))}
      <p role="status">{layout.saved === null ? null : t('paper.saved', { name: layout.saved })}</p>
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {layout.printRoot}
    </div>
  );
}
