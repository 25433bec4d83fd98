import { type ReactNode, useState } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { PlaceForm } from '../../components/place-form.tsx';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useReason } from '../../hooks/use-reason.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { hasKnownWriter } from './file-groups.ts';

/** Sets a received file aside for a reason: it is kept, and never counts. */
export function SetAsideFile({
  competition: { people },
  report,
}: {
  readonly competition: CompetitionView;
  readonly report: FileReport;
}): ReactNode {
  const { t } = useTranslator();
  const setAside = useAppStore((state) => state.setAsideScores);
  const [asking, setAsking] = useState(false);
  const opener = useFocusWhenLost<HTMLButtonElement>(asking);
  const { reason, setReason, settle } = useReason(`set-aside/${report.sha256}`);
  const task = useTask();
  if (!asking) {
    return (
      <div>
        <Button ref={opener} compact kind="tertiary" label={t('merge.setAside')} onClick={() => setAsking(true)} />
      </div>
    );
  }
  return (
    <PlaceForm
      lead={t(hasKnownWriter(report, people) ? 'merge.setAsideHintOfPerson' : 'merge.setAsideHint')}
      onCancel={() => setAsking(false)}
    >
      <CountedTextArea
        label={t('merge.setAsideReason')}
        value={reason}
        limit={limits.textCharacters}
        onChange={setReason}
      />
      <FailureAlert failure={task.failure} />
      <div className="jm-row">
        <Button
          compact
          label={t('merge.setAsideConfirm')}
          disabled={reason.trim() === '' || reason.length > limits.textCharacters}
          busy={task.busy}
          onClick={() => void task.run(() => setAside(report.sha256, reason.trim())).then(settle)}
        />
        <Button compact kind="tertiary" label={t('app.cancel')} onClick={() => setAsking(false)} />
      </div>
    </PlaceForm>
  );
}
