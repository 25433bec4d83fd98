import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** Before the intake is closed there is nothing to evaluate: why, and the way there. */
export function IntakeOpen({ refusal: { code } }: { readonly refusal: Failure }): ReactNode {
  const { t } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  return (
    <Alert kind="info" title={t(`error.${code}.what`)}>
      <p className="kern-body">{t(`error.${code}.means`)}</p>
      <p className="kern-body">{t(`error.${code}.do`)}</p>
      <Button compact icon="import" label={t('evaluation.toIntake')} onClick={() => navigate({ screen: 'merge' })} />
    </Alert>
  );
}
