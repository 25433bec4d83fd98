import type { ReactNode } from 'react';
import type { ResultsView } from '../../../shared/contract/result.ts';
import { limits } from '../../../shared/limits.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useReason } from '../../hooks/use-reason.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { IntakeOpen, intakeRefusal } from '../../widgets/intake-open.tsx';

/** Signs the current result; a further one states why it corrects the one before. */
export function SignResult({ results: { results, checkCode } }: { readonly results: ResultsView }): ReactNode {
  const { t, number } = useTranslator();
  const write = useAppStore((state) => state.writeResult);
  const written = useAppStore((state) => state.lastSigned);
  const task = useTask();
  const [last] = results;
  const stands = last !== undefined && last.overtakenBy.length === 0;
  const corrects = last !== undefined && !stands;
  const refusal = useAppStore(({ mergeOverview }) => (stands ? null : intakeRefusal(mergeOverview)));
  const next = stands ? last.number : (last?.number ?? 0) + 1;
  const { reason: correction, setReason: setCorrection } = useReason(`correction/${next}`);
  const dialog = { title: t('result.sign'), suggestedName: t('result.fileName', { number: next }) };
  return (
    <section aria-labelledby="sign" className="jm-stack">
      <h2 id="sign" className="kern-heading-small">
        {t('result.signTitle')}
      </h2>
      <p className="kern-body">{t('result.signHint')}</p>
      <p className="kern-body">
        {t('result.checkCode')} <span className="jm-monospaced">{checkCode}</span>
      </p>
      {corrects ? <Overtaken last={last} /> : null}
      {corrects ? (
        <CountedTextArea
          label={t('result.correction')}
          value={correction}
          limit={limits.textCharacters}
          onChange={setCorrection}
        />
      ) : null}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {refusal === null ? null : <IntakeOpen code={refusal} />}
      <div>
        <Button
          kind={stands ? 'secondary' : 'primary'}
          icon="pen"
          label={stands ? t('result.saveAgain', { number: number(next) }) : t('result.sign')}
          disabled={
            refusal !== null || (corrects && (correction.trim() === '' || correction.length > limits.textCharacters))
          }
          busy={task.busy}
          onClick={() => void task.run(() => write(dialog, correction))}
        />
      </div>
      <p role="status">
        {written === null ? null : t('result.written', { number: number(written.number), name: written.name })}
      </p>
    </section>
  );
}

function Overtaken({ last }: { readonly last: ResultsView['results'][number] }): ReactNode {
  const { t, number } = useTranslator();
  return (
    <Alert kind="warning" title={t('result.overtaken', { number: number(last.number) })}>
      <ul className="jm-plain-list">
        {last.overtakenBy.map((kind) => (
          <li key={kind}>{t(`result.since.${kind}`)}</li>
        ))}
      </ul>
      <p className="kern-body">{t('result.overtakenHint')}</p>
    </Alert>
  );
}
