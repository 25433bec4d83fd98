import type { ReactNode } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { CompetitionProblems } from './competition-problems.tsx';

/** Explains a failure: what happened, what it means for the work, what to do. A code without texts doesn't compile. */
export function FailureAlert({
  failure,
  onDismiss,
}: {
  readonly failure: Failure | null;
  readonly onDismiss?: () => void;
}): ReactNode {
  const { t } = useTranslator();
  if (failure === null || failure.code === 'cancelled') return null;
  const { code, details } = failure;
  const texts = {
    what: t(`error.${code}.what`, details),
    means: t(`error.${code}.means`, details),
    action: t(`error.${code}.do`, details),
    technical: t('failure.technical'),
    copy: t('failure.copy'),
    copied: t('failure.copied'),
    dismiss: t('failure.dismiss'),
  };
  const facts = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return (
    <FailureNote key={code} texts={texts} technicalDetail={[code, ...facts].join('\n')} onDismiss={onDismiss}>
      <CompetitionProblems failure={failure} />
    </FailureNote>
  );
}
