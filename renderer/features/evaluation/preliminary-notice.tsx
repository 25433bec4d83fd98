import type { ReactNode } from 'react';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';
import type { ResultNoteProps } from './ranking-display-options.ts';

/** Why the result is preliminary; renders nothing if it isn't. */
export function PreliminaryNotice({ competition, result, hidesNames }: ResultNoteProps): ReactNode {
  const { t } = useTranslator();
  const nameOf = usePersonName(competition);
  if (result.preliminary.length === 0) return null;
  return (
    <Alert kind="warning" title={t('evaluation.preliminary')}>
      <ul className="jm-plain-list">
        {result.preliminary.map((reason) => (
          <li key={reason.reason}>{textOf(reason)}</li>
        ))}
      </ul>
    </Alert>
  );

  function textOf(reason: ResultView['preliminary'][number]): string {
    if (reason.reason !== 'files-missing') return t(`evaluation.reason.${reason.reason}`, { count: reason.count });
    const count = t('evaluation.reason.files-missing', { count: reason.people.length });
    return hidesNames ? `${count}.` : `${count}: ${reason.people.map(nameOf).join('; ')}.`;
  }
}
