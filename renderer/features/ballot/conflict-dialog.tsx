import { type ReactNode, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { useFormDraft } from './use-form-draft.ts';
import { conflictBases, type ConflictGround, conflictGrounds } from './conflict-grounds.ts';

/** Declaring a possible conflict: legal ground, own words, and what follows from it. Nothing is chosen beforehand. */
export function ConflictDialog({ row, onClose }: { readonly row: DeskRow; readonly onClose: () => void }): ReactNode {
  const { t, local } = useTranslator();
  const declare = useAppStore((state) => state.declareConflict);
  const [ground, setGround] = useState<ConflictGround | null>(null);
  const [typed, setStatement] = useFormDraft(row.application.id, 'statement');
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
      ground: t(`conflict.grounds.${ground}`),
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
      title={t('conflict.title')}
      closeLabel={t('app.cancel')}
      onClose={onClose}
      wide
      actions={
        <>
          <Button label={t('app.cancel')} onClick={onClose} />
          <Button kind="primary" icon="lock" label={t('conflict.confirm')} busy={task.busy} onClick={confirm} />
        </>
      }
    >
      <p className="kern-body kern-body--bold">
        {id} · {local(title)} · {applicant.name}
      </p>
      <Alert kind="warning" title={t('conflict.consequence')}>
        <p className="kern-body">{t('conflict.consequenceText')}</p>
      </Alert>
      <ChoiceField
        legend={t('conflict.ground')}
        value={ground}
        choices={conflictGrounds.map((value) => ({
          value,
          label: t(`conflict.grounds.${value}`),
          hint: conflictBases[value],
        }))}
        onChange={setGround}
      />
      <TextArea
        label={t('conflict.statement')}
        optional={ground === 'bias' ? t('ballot.required') : t('ballot.optional')}
        hint={t('conflict.statementHint')}
        error={tried && needsWords ? t('conflict.statementMissing') : undefined}
        value={statement}
        maxLength={limits.textCharacters}
        rows={3}
        onChange={setStatement}
      />
      {tried && ground === null ? (
        <p className="jm-bad" role="alert">
          {t('conflict.groundMissing')}
        </p>
      ) : null}
      <FailureAlert failure={task.failure} />
    </Dialog>
  );
}
