import type { ReactNode } from 'react';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** Lists the applications withheld from an excluded leader; renders nothing if there are none. */
export function WithheldNotice({ result }: { readonly result: ResultView }): ReactNode {
  const { t } = useTranslator();
  const { withheldFromLeader } = result;
  if (withheldFromLeader.length === 0) return null;
  return (
    <Alert kind="warning" title={t('evaluation.withheld.title', { applications: withheldFromLeader.join(', ') })}>
      <p className="kern-body">{t('evaluation.withheld.text')}</p>
    </Alert>
  );
}
