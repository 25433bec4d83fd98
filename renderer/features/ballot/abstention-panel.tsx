import { type SubmitEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { DraftField } from './draft-field.tsx';
import { fieldId } from './field-id.ts';
import { useFormDraft } from './use-form-draft.ts';

/** To abstain with a reason, or, once abstained, to change the reason or take it back. */
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
  const abstain = useAppStore((state) => state.abstain);
  const [reason, setReason] = useFormDraft(application.id, 'abstention');
  const [tried, setTried] = useState(false);
  const task = useTask();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isEmpty = reason === '';
  // A form that comes back with text in it does not take the focus from where it is.
  useEffect(() => {
    if (!isEmpty) return;
    field.current?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [isEmpty]);
  if (reason === null) return <Button icon="minus" label={t('abstention.open')} onClick={() => setReason('')} />;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') {
      field.current?.focus();
      return;
    }
    void task
      .run(() => abstain(application.id, reason))
      .then((done) => {
        if (done) setReason(null);
      });
  };

  return (
    <form ref={form} className="jm-inset" onSubmit={submit} noValidate>
      <p className="kern-body">{t('abstention.meaning')}</p>
      <TextArea
        ref={field}
        label={t('abstention.reason')}
        error={tried && reason.trim() === '' ? t('abstention.reasonMissing') : undefined}
        required
        value={reason}
        onChange={setReason}
      />
      <FailureAlert failure={task.failure} />
      <div className="jm-row">
        <Button kind="primary" type="submit" label={t('abstention.confirm')} busy={task.busy} />
        <Button label={t('app.cancel')} onClick={() => setReason(null)} />
      </div>
    </form>
  );
}
