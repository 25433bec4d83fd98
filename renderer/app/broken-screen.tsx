import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { useWords } from '../i18n/use-translator.ts';
import { FailureAlert } from '../widgets/failure-alert.tsx';

/** What stands in place of a screen that failed to show. */
export function BrokenScreen({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <div className="jm-page jm-stack">
      <FailureAlert failure={{ code: 'internal', details: {} }} />
      <div>
        <Button kind="primary" label={say('app.tryAgain')} onClick={onAgain} />
      </div>
    </div>
  );
}
