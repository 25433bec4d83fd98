import type { ReactNode } from 'react';
import type { MergeOverview } from '../../shared/contract/merge.ts';
import type { Failure } from '../../shared/errors.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

export type IntakeRefusal = Failure & { readonly code: 'intake-open' | 'closing-outdated' };

export function isIntakeRefusal(failure: Failure | null): failure is IntakeRefusal {
  return failure !== null && (failure.code === 'intake-open' || failure.code === 'closing-outdated');
}

/**
 * Why nothing can be evaluated or signed in the intake's present state; null if it can, or if the state is unknown yet.
 */
export function intakeRefusal(overview: MergeOverview | null): IntakeRefusal['code'] | null {
  if (overview === null) return null;
  if (overview.intake.closings.length === 0) return 'intake-open';
  return overview.intake.outdated ? 'closing-outdated' : null;
}

/** Explains that nothing can be evaluated or signed before the intake is closed, and leads there. */
export function IntakeOpen({ code }: { readonly code: IntakeRefusal['code'] }): ReactNode {
  const { t } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  return (
    <Alert kind="info" title={t(`error.${code}.what`)}>
      <p className="kern-body">{t(`error.${code}.means`)}</p>
      <p className="kern-body">{t(`error.${code}.do`)}</p>
      <div>
        <Button compact icon="import" label={t('evaluation.toIntake')} onClick={() => navigate({ screen: 'merge' })} />
      </div>
    </Alert>
  );
}
