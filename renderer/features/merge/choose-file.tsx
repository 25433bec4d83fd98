import type { ReactNode } from 'react';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { limits } from '../../../shared/limits.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { Button } from '../../components/button.tsx';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useReason } from '../../hooks/use-reason.ts';
import type { Task } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The chair's choice, with a reason, between two different files with the same person and sequence number. */
export function ChooseFile({ report, task }: { readonly report: FileReport; readonly task: Task }): ReactNode {
  const { t } = useTranslator();
  const choose = useAppStore((state) => state.chooseScores);
  const { reason, setReason, settle } = useReason(`choice/${report.sha256}`);
  return (
    <div className="jm-inset">
      <CountedTextArea
        label={t('merge.chooseReason')}
        value={reason}
        limit={limits.textCharacters}
        onChange={setReason}
      />
      <div>
        <Button
          compact
          icon="check"
          label={t('merge.chooseThis', { receipt: spacedReceipt(report.receipt) })}
          disabled={reason.trim() === '' || reason.length > limits.textCharacters}
          busy={task.busy}
          onClick={() => void task.run(() => choose(report.sha256, reason.trim())).then(settle)}
        />
      </div>
    </div>
  );
}
