import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslator } from '../i18n/use-translator.ts';
import { JobProgress } from '../widgets/job-progress.tsx';

/** Covers everything while a job goes on behind a locked screen: nothing of the vault is shown any more. */
export function CoveredScreen(): ReactNode {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="jm-page jm-stack">
      <h1 ref={heading} tabIndex={-1} className="kern-heading-large">
        {t('covered.title')}
      </h1>
      <p className="kern-body">{t('covered.text')}</p>
      <JobProgress />
    </main>
  );
}
