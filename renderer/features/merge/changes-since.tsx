import { type ReactNode, useState } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { FileDifferences, ImportReport } from '../../../shared/contract/merge.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { DifferenceList } from '../../widgets/difference-list.tsx';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** On request: what a person changed since their previous file. Nothing for a first file, or one that can't be read. */
export function ChangesSince({
  competition,
  report: { sha256, sequence },
}: {
  readonly competition: CompetitionView;
  readonly report: ImportReport;
}): ReactNode {
  const { t } = useTranslator();
  const readDifferences = useAppStore((state) => state.readFileDifferences);
  const [found, setFound] = useState<FileDifferences | null>(null);
  const task = useTask();
  if (sha256 === null || sequence === null || sequence < 2) return null;
  const show = async () => {
    const read = await readDifferences(sha256);
    if (!read.ok) return read.error;
    setFound(read.value);
    return null;
  };
  return found === null ? (
    <div>
      <Button
        compact
        kind="tertiary"
        icon="history"
        label={t('merge.showChanges')}
        busy={task.busy}
        onClick={() => void task.run(show)}
      />
      <FailureAlert failure={task.failure} />
    </div>
  ) : (
    <FoundChanges competition={competition} found={found} />
  );
}

function FoundChanges({
  competition,
  found: { sequence, differences },
}: {
  readonly competition: CompetitionView;
  readonly found: FileDifferences;
}): ReactNode {
  const { t, number } = useTranslator();
  if (sequence === null) return <p className="kern-body">{t('merge.fileBeforeMissing')}</p>;
  if (differences.length === 0)
    return <p className="kern-body">{t('merge.sameAsBefore', { sequence: number(sequence) })}</p>;
  return (
    <div className="jm-inset">
      <p className="kern-body">{t('merge.changedSince', { sequence: number(sequence) })}</p>
      <DifferenceList competition={competition} differences={differences} />
    </div>
  );
}
