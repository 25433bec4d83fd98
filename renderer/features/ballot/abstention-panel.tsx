import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { DraftField } from './draft-field.tsx';
import { fieldId } from './field-id.ts';
import { type AbstentionForm, useAbstentionForm } from './use-abstention-form.ts';

/** Lets the person abstain with a reason or, once abstained, change the reason or withdraw the abstention. */
export function AbstentionPanel({ row }: { readonly row: DeskRow }): ReactNode {
  const { abstention, lock } = row.ballot;
  if (abstention === null) return lock === null ? <Abstain row={row} /> : null;
  return <Abstained row={row} reason={abstention.reason} disabled={lock !== null} />;
}

function Abstained({
  row: { application },
  reason,
  disabled,
}: {
  readonly row: DeskRow;
  readonly reason: string;
  readonly disabled: boolean;
}): ReactNode {
  const { t } = useTranslator();
  const withdraw = useAppStore((state) => state.withdrawAbstention);
  const task = useTask();
  return (
    <Alert kind="info" title={t('abstention.abstained')}>
      <p className="kern-body">{t('abstention.meaning')}</p>
      <DraftField
        applicationId={application.id}
        field="abstention"
        saved={reason}
        label={t('abstention.reason')}
        optional={t('ballot.required')}
        anchor={fieldId({ kind: 'abstention-reason', applicationId: application.id })}
        required
        disabled={disabled}
      />
      <FailureAlert failure={task.failure} />
      {disabled ? null : (
        <div>
          <Button
            compact
            icon="undo"
            label={t('abstention.withdraw')}
            busy={task.busy}
            onClick={() => void task.run(() => withdraw(application.id))}
          />
        </div>
      )}
    </Alert>
  );
}

function Abstain({ row: { application } }: { readonly row: DeskRow }): ReactNode {
  const { t } = useTranslator();
  const { isOpen, open, opener, ...form } = useAbstentionForm(application.id);
  const { reason } = form;
  if (isOpen) return <ReasonForm applicationId={application.id} form={form} />;
  return (
    <>
      <Button ref={opener} icon="minus" label={t('abstention.open')} onClick={open} />
      {reason === '' ? null : <p className="jm-muted">{t('abstention.kept')}</p>}
    </>
  );
}

function ReasonForm({
  applicationId,
  form: { reason, setReason, discard, forget, onKeyDown, form, field },
}: {
  readonly applicationId: ApplicationId;
  readonly form: Omit<AbstentionForm, 'isOpen' | 'open' | 'opener'>;
}): ReactNode {
  const { t } = useTranslator();
  const abstain = useAppStore((state) => state.abstain);
  const [tried, setTried] = useState(false);
  const task = useTask();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '' || reason.length > limits.textCharacters) {
      field.current?.focus();
      return;
    }
    void task
      .run(() => abstain(applicationId, reason))
      .then((done) => {
        if (done) forget();
      });
  };
  return (
    <form ref={form} className="jm-inset" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <p className="kern-body">{t('abstention.meaning')}</p>
      <CountedTextArea
        ref={field}
        label={t('abstention.reason')}
        limit={limits.textCharacters}
        error={tried && reason.trim() === '' ? t('abstention.reasonMissing') : undefined}
        required
        value={reason}
        onChange={setReason}
      />
      <FailureAlert failure={task.failure} />
      <div className="jm-row">
        <Button kind="primary" type="submit" label={t('abstention.confirm')} busy={task.busy} />
        <Button label={t('app.cancel')} onClick={discard} />
      </div>
    </form>
  );
}
