import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { GrantedFile } from '../../../shared/contract/app.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { Task } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { CodeField, useCodeState } from '../../widgets/code-field.tsx';

/** Asks for a new letter's code when an amendment no longer opens with the letter of this vault. */
export function NewLetter({ task }: { readonly task: Task }): ReactNode {
  const file = useAppStore((state) => state.newLetterFile);
  return file === null ? null : <NewLetterForm key={file.grant} file={file} task={task} />;
}

function NewLetterForm({ file, task }: { readonly file: GrantedFile; readonly task: Task }): ReactNode {
  const { t } = useTranslator();
  const load = useAppStore((state) => state.loadAmendment);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const codeState = useCodeState(code);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (codeState?.state === 'valid') void task.run(() => load(file, code));
  };

  return (
    <form className="jm-step jm-amendment__letter" onSubmit={submit} noValidate aria-label={t('amendment.newLetter')}>
      <p className="kern-body">{t('amendment.newLetterWhy', { file: file.name })}</p>
      <CodeField code={code} onChange={setCode} state={codeState} tried={tried} />
      <div>
        <Button kind="primary" compact type="submit" label={t('amendment.loadWithLetter')} busy={task.busy} />
      </div>
    </form>
  );
}
