import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMe } from '../../hooks/use-me.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useReason } from '../../hooks/use-reason.ts';
import type { Task } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

export interface ReportActionProps {
  readonly competition: CompetitionView;
  readonly report: FileReport;
  readonly task: Task;
}

/** An unknown key counts only once its Prüfcode has been compared with the person, by phone or on paper. */
export function ConfirmKey({ competition, report, task }: ReportActionProps): ReactNode {
  const { t } = useTranslator();
  const confirm = useAppStore((state) => state.confirmKey);
  const nameOf = usePersonName(competition);
  const me = useMe();
  const { personId, keyThumbprint, keyCheckCode } = report;
  const { reason: how, setReason: setHow, settle } = useReason(`key/${keyThumbprint ?? ''}`);
  if (personId === null || keyThumbprint === null || me === null) return null;
  return (
    <div className="jm-inset">
      <p className="kern-body">{t('merge.keyCompare', { person: nameOf(personId) })}</p>
      <p className="jm-monospaced">{keyCheckCode}</p>
      <TextField
        label={t('merge.keyHow')}
        hint={t('merge.keyHowHint')}
        value={how}
        maxLength={limits.textCharacters}
        onChange={setHow}
      />
      <div>
        <Button
          compact
          icon="check"
          label={t('merge.keyConfirm')}
          disabled={how.trim() === ''}
          busy={task.busy}
          onClick={() =>
            void task.run(() => confirm({ personId, keyThumbprint, by: me.id, how: how.trim() })).then(settle)
          }
        />
      </div>
    </div>
  );
}
