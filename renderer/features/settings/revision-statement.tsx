import { type ReactNode, useEffect, useState } from 'react';
import type { Statement } from '../../../shared/contract/bundle.ts';
import { Button } from '../../components/button.tsx';
import { copyText } from '../../components/copy-text.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The Prüfcode of the loaded revision, by which jurors and office make sure that they all have the same one. */
export function RevisionStatement(): ReactNode {
  const { t, number } = useTranslator();
  const read = useAppStore((state) => state.readStatement);
  const [statement, setStatement] = useState<Statement | null>(null);
  useEffect(() => {
    let current = true;
    void read().then((result) => {
      if (current && result.ok) setStatement(result.value);
    });
    return () => {
      current = false;
    };
  }, [read]);
  if (statement === null) return null;
  const { revision, checkCode, officeCheckCode } = statement;
  return (
    <section className="jm-statement" aria-labelledby="revision-statement">
      <h3 id="revision-statement" className="kern-label">
        {t('settings.statement.title', { revision: number(revision) })}
      </h3>
      <CopiedCode code={checkCode} />
      <p className="kern-hint">{t('settings.statement.hint')}</p>
      <p className="kern-hint">{t('settings.statement.office', { code: officeCheckCode })}</p>
    </section>
  );
}

function CopiedCode({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslator();
  const [copied, setCopied] = useState(false);
  return (
    <div className="jm-row">
      <output className="jm-monospaced">{code}</output>
      <Button
        compact
        icon="copy"
        label={t(copied ? 'settings.statement.copied' : 'settings.statement.copy')}
        onClick={() => setCopied(copyText(code))}
      />
    </div>
  );
}
