import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { FailureAlert } from '../widgets/failure-alert.tsx';

/** Shown in place of a screen that failed to render. */
export function BrokenScreen({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const { t } = useTranslator();
  return (
    <div className="jm-page jm-stack">
      <FailureAlert failure={{ code: 'internal', details: {} }} />
      <div>
        <Button kind="primary" label={t('app.tryAgain')} onClick={onAgain} />
      </div>
    </div>
  );
}
