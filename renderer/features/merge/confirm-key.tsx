import { type ReactNode, useState } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { Task } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

export interface ReportActionProps {
  readonly competition: CompetitionView;
  readonly report: FileReport;
  readonly task: Task;
}

/** An unknown key counts only after its Prüfcode was compared with the person, by phone or on paper. */
export function ConfirmKey({ competition, report, task }: ReportActionProps): ReactNode {
  const { t } = useTranslator();
  const confirm = useAppStore((state) => state.confirmKey);
  const nameOf = usePersonName(competition);
  const [compared, setCompared] = useState(false);
  const { personId, keyThumbprint, keyCheckCode } = report;
  if (personId === null || keyThumbprint === null) return null;
  return (
    <div className="jm-inset">
      <p className="kern-body">{t('merge.keyCompare', { person: nameOf(personId) })}</p>
      <p className="jm-monospaced">{keyCheckCode}</p>
      <CheckField
        label={t('merge.keyCompared', { person: nameOf(personId) })}
        checked={compared}
        onChange={setCompared}
      />
      <div>
        <Button
          compact
          icon="check"
          label={t('merge.keyConfirm')}
          disabled={!compared}
          busy={task.busy}
          onClick={() => void task.run(() => confirm(personId, keyThumbprint))}
        />
      </div>
    </div>
  );
}
