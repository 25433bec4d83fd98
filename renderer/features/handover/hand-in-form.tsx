import { type SubmitEvent, type ReactNode, useState } from 'react';
import type { HandedIn, HandoverReview } from '../../../shared/contract/handover.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** Chooses between final and interim, then writes the file. A final file can't be written while anything is missing. */
export function HandInForm({ review }: { readonly review: HandoverReview }): ReactNode {
  const { t, number } = useTranslator();
  const handIn = useAppStore((state) => state.handIn);
  const [status, setStatus] = useState<HandedIn['status'] | null>(null);
  const [tried, setTried] = useState(false);
  const task = useTask();
  const hasGaps = review.gaps.length > 0;
  const next = review.next[status ?? (hasGaps ? 'interim' : 'final')];

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (status !== null)
      void task.run(() =>
        handIn(status, {
          title: t('handover.saveAs'),
          suggestedName: t('handover.fileName', { parts: review.next[status].nameParts }),
        }),
      );
  };

  return (
    <form className="jm-step" onSubmit={submit}>
      <h2 className="kern-heading-small">{t('handover.formTitle', { sequence: number(next.sequence) })}</h2>
      <ChoiceField
        legend={t('handover.status')}
        value={status}
        choices={[
          {
            value: 'final',
            label: t('handover.choice.final'),
            hint: t(hasGaps ? 'handover.finalNotYet' : 'handover.finalHint'),
            disabled: hasGaps,
          },
          { value: 'interim', label: t('handover.choice.interim'), hint: t('handover.interimHint') },
        ]}
        onChange={setStatus}
      />
      <p className="kern-body kern-body--muted">{t('handover.what')}</p>
      <FailureAlert failure={task.failure} />
      <div className="jm-row">
        <Button
          kind="primary"
          type="submit"
          icon="hand-in"
          label={t(task.busy ? 'handover.working' : 'handover.submit')}
          busy={task.busy}
        />
        {tried && status === null ? (
          <p className="jm-bad" role="alert">
            {t('handover.statusMissing')}
          </p>
        ) : null}
      </div>
    </form>
  );
}
