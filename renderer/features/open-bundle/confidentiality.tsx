import type { ReactNode } from 'react';
import { CheckField } from '../../components/check-field.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The declaration of confidentiality: the very text whose digest goes into the score file. */
export function Confidentiality({
  accepted,
  onChange,
}: {
  readonly accepted: boolean;
  readonly onChange: (accepted: boolean) => void;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <div className="jm-declaration" tabIndex={0} role="region" aria-label={t('confidentiality.title')}>
        {t('confidentiality.text')
          .split('\n\n')
          .map((paragraph, index) => (
            <p key={index} className="kern-body">
              {paragraph}
            </p>
          ))}
      </div>
      <CheckField label={t('confidentiality.accept')} checked={accepted} onChange={onChange} />
    </>
  );
}
