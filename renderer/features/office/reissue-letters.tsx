import type { ReactNode } from 'react';
import type { AmendmentPreview } from '../../../shared/contract/pack-preview.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { CheckField } from '../../components/check-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Task } from '../../hooks/use-task.ts';

/** Who gets another letter with the next revision, because the present one is lost or was seen by others. */
export function ReissueLetters({
  letters,
  task,
}: {
  readonly letters: AmendmentPreview['letters'];
  readonly task: Task;
}): ReactNode {
  const { t, number, local } = useTranslator();
  const reissue = useAppStore((state) => state.reissue);
  const chooseReissue = useAppStore((state) => state.chooseReissue);
  if (letters.length === 0) return null;
  // Outside the task, so that a choice needn't wait for the preview of the one before.
  const choose = async (personId: PersonId, isChosen: boolean): Promise<void> => {
    const failure = await chooseReissue(personId, isChosen);
    if (failure !== null) await task.run(() => Promise.resolve(failure));
  };
  return (
    <details className="jm-disclosure">
      <summary>{t('office.reissue.summary', { chosen: number(reissue.length) })}</summary>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{t('office.reissue.legend')}</legend>
        <p className="kern-hint">{t('office.reissue.hint')}</p>
        <div className="kern-fieldset__body">
          {letters.map(({ personId, name }) => (
            <CheckField
              key={personId}
              label={t('office.reissue.person', { name: local(name), id: personId })}
              checked={reissue.includes(personId)}
              onChange={(isChosen) => void choose(personId, isChosen)}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
