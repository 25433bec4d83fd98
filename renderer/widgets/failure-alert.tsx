import type { ReactNode } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { useWords } from '../i18n/use-translator.ts';

/** Says a failure in words: what happened, what it means for the work, what to do. Every code has texts, or this doesn't compile. */
export function FailureAlert({
  failure,
  onDismiss,
}: {
  readonly failure: Failure | null;
  readonly onDismiss?: () => void;
}): ReactNode {
  const { say } = useWords();
  if (failure === null || failure.code === 'cancelled') return null;
  const { code, details } = failure;
  const texts = {
    what: say(`error.${code}.what`, details),
    means: say(`error.${code}.means`, details),
    action: say(`error.${code}.do`, details),
    technical: say('failure.technical'),
    copy: say('failure.copy'),
    copied: say('failure.copied'),
    dismiss: say('failure.dismiss'),
  };
  const facts = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return <FailureNote key={code} texts={texts} technicalDetail={[code, ...facts].join('\n')} onDismiss={onDismiss} />;
}
