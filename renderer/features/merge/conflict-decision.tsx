import { type ReactNode, useState } from 'react';
import type { ConflictView } from '../../../shared/contract/merge.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** Records what the committee decided; a decision can be changed, and says when. */
export function ConflictDecision({ conflict }: { readonly conflict: ConflictView }): ReactNode {
  const { say } = useWords();
  const decide = useAppStore((state) => state.decideConflict);
  const isOpen = conflict.decision === 'declared';
  const [deciding, setDeciding] = useState(false);
  const [reason, setReason] = useState(conflict.reason);
  const task = useTask();
  if (!deciding) {
    return (
      <div>
        <Button
          compact
          kind={isOpen ? 'primary' : 'tertiary'}
          label={say(isOpen ? 'merge.decide' : 'merge.decideAnew')}
          onClick={() => setDeciding(true)}
        />
      </div>
    );
  }

  const record = (decision: ConflictView['decision']): void => {
    void task
      .run(() => decide({ personId: conflict.personId, applicationId: conflict.applicationId, decision, reason }))
      .then((done) => {
        if (done) setDeciding(false);
      });
  };

  return (
    <div className="jm-inset">
      <p className="kern-body">{say('merge.decideHint')}</p>
      <TextArea
        label={say('merge.decisionReason')}
        optional={say('ballot.optional')}
        value={reason}
        maxLength={2_000}
        onChange={setReason}
      />
      <FailureAlert failure={task.failure} />
      <div className="jm-row">
        <Button compact icon="close" label={say('merge.exclude')} busy={task.busy} onClick={() => record('excluded')} />
        <Button
          compact
          icon="check"
          label={say('merge.notExclude')}
          busy={task.busy}
          onClick={() => record('not_excluded')}
        />
        {isOpen ? null : (
          <Button compact icon="undo" label={say('merge.reopen')} busy={task.busy} onClick={() => record('declared')} />
        )}
        <Button compact kind="tertiary" label={say('app.cancel')} onClick={() => setDeciding(false)} />
      </div>
    </div>
  );
}
