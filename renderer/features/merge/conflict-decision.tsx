import { type ReactNode, useState } from 'react';
import type { ConflictView } from '../../../shared/contract/merge.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { PlaceForm } from '../../components/place-form.tsx';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useReason } from '../../hooks/use-reason.ts';
import { type Task, useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** Records what the committee decided; a decision can be changed, and shows when it was made. */
export function ConflictDecision({
  conflict,
  entries,
}: {
  readonly conflict: ConflictView;
  /** all declarations shown for this person and application: the decision covers them together */
  readonly entries: readonly Sha256[];
}): ReactNode {
  const { t } = useTranslator();
  const decide = useAppStore((state) => state.decideConflict);
  const isOpen = conflict.decision === 'declared';
  const [deciding, setDeciding] = useState(false);
  const opener = useFocusWhenLost<HTMLButtonElement>(deciding);
  const { personId, applicationId } = conflict;
  const { reason, setReason, settle } = useReason(`conflict/${personId}/${applicationId}`, conflict.reason);
  const task = useTask();
  if (!deciding) {
    return (
      <div>
        <Button
          ref={opener}
          compact
          kind={isOpen ? 'primary' : 'tertiary'}
          label={t(isOpen ? 'merge.decide' : 'merge.decideAnew')}
          onClick={() => setDeciding(true)}
        />
      </div>
    );
  }

  const record = (decision: ConflictView['decision']): void => {
    if (reason.length > limits.textCharacters) return;
    void task
      .run(() => decide({ personId, applicationId, entries: [...entries], decision, reason }))
      .then((done) => {
        settle(done);
        if (done) setDeciding(false);
      });
  };

  return (
    <PlaceForm lead={t('merge.decideHint')} onCancel={() => setDeciding(false)}>
      <CountedTextArea
        label={t('merge.decisionReason')}
        optional={t('ballot.optional')}
        value={reason}
        limit={limits.textCharacters}
        onChange={setReason}
      />
      <FailureAlert failure={task.failure} />
      <DecisionButtons isOpen={isOpen} task={task} onRecord={record} onCancel={() => setDeciding(false)} />
    </PlaceForm>
  );
}

function DecisionButtons({
  isOpen,
  task,
  onRecord,
  onCancel,
}: {
  readonly isOpen: boolean;
  readonly task: Task;
  readonly onRecord: (decision: ConflictView['decision']) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <div className="jm-row">
      <Button compact icon="close" label={t('merge.exclude')} busy={task.busy} onClick={() => onRecord('excluded')} />
      <Button
        compact
        icon="check"
        label={t('merge.notExclude')}
        busy={task.busy}
        onClick={() => onRecord('not_excluded')}
      />
      {isOpen ? null : (
        <Button compact icon="undo" label={t('merge.reopen')} busy={task.busy} onClick={() => onRecord('declared')} />
      )}
      <Button compact kind="tertiary" label={t('app.cancel')} onClick={onCancel} />
    </div>
  );
}
