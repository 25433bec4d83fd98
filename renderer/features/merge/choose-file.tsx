import type { ReactNode } from 'react';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { Task } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The chair's choice between two different files of one person and number. */
export function ChooseFile({ report, task }: { readonly report: FileReport; readonly task: Task }): ReactNode {
  const { t } = useTranslator();
  const choose = useAppStore((state) => state.chooseScores);
  return (
    <div>
      <Button
        compact
        icon="check"
        label={t('merge.chooseThis', { receipt: report.receipt })}
        busy={task.busy}
        onClick={() => void task.run(() => choose(report.sha256))}
      />
    </div>
  );
}
