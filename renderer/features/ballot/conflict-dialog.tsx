import { type ReactNode, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import type { DeskRow } from '../../store/desk/desk-rows.ts';
import { useUnsent } from './use-form-draft.ts';
import { conflictBases, type ConflictGround, conflictGrounds } from './conflict-grounds.ts';

/** Declaring a possible conflict: legal ground, own words, and what follows from it. Nothing is chosen beforehand. */
export function ConflictDialog({ row, onClose }: { readonly row: DeskRow; readonly onClose: () => void }): ReactNode {
  const { say, local } = useWords();
  const declare = useAppStore((state) => state.declareConflict);
  const [ground, setGround] = useState<ConflictGround | null>(null);
  const [typed, setStatement] = useUnsent(row.application.id, 'statement');
  const statement = typed ?? '';
  const [tried, setTried] = useState(false);
  const task = useTask();
  const { id, title, applicant } = row.application;
  // "Another ground" says nothing without words.
  const needsWords = ground === 'bias' && statement.trim() === '';

  const confirm = (): void => {
    setTried(true);
    if (ground === null || needsWords) return;
    const declaration = {
      applicationId: id,
      ground: say(`conflict.grounds.${ground}`),
      basis: conflictBases[ground],
      statement,
    };
    void task
      .run(() => declare(declaration))
      .then((done) => {
        if (done) onClose();
      });
  };

  return (
    <Dialog
      title={say('conflict.title')}
      closeLabel={say('app.cancel')}
      onClose={onClose}
      wide
      actions={
        <>
          <Button label={say('app.cancel')} onClick={onClose} />
          <Button kind="primary" icon="lock" label={say('conflict.confirm')} busy={task.busy} onClick={confirm} />
        </>
      }
    >
      <p className="kern-body kern-body--bold">
        {id} · {local(title)} · {applicant.name}
      </p>
      <Alert kind="warning" title={say('conflict.consequence')}>
        <p className="kern-body">{say('conflict.consequenceText')}</p>
      </Alert>
      <ChoiceField
        legend={say('conflict.ground')}
        value={ground}
        choices={conflictGrounds.map((value) => ({
          value,
          label: say(`conflict.grounds.${value}`),
          hint: conflictBases[value],
        }))}
        onChange={setGround}
      />
      <TextArea
        label={say('conflict.statement')}
        optional={ground === 'bias' ? say('ballot.required') : say('ballot.optional')}
        hint={say('conflict.statementHint')}
        error={tried && needsWords ? say('conflict.statementMissing') : undefined}
        value={statement}
        maxLength={limits.textCharacters}
        rows={3}
        onChange={setStatement}
      />
      {tried && ground === null ? (
        <p className="jm-bad" role="alert">
          {say('conflict.groundMissing')}
        </p>
      ) : null}
      <FailureAlert failure={task.failure} />
    </Dialog>
  );
}
