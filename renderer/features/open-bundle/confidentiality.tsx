import { type ReactNode, useEffect, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import { CheckField } from '../../components/check-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Invitation } from '../../store/open-bundle.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** The competition's declaration of confidentiality: the very text whose digest goes into the score file. */
export function Confidentiality({
  invitation,
  accepted,
  tried,
  onChange,
}: {
  readonly invitation: Result<Invitation> | null;
  readonly accepted: boolean;
  /** whether opening was tried: from then on a missing consent is an error */
  readonly tried: boolean;
  readonly onChange: (accepted: boolean) => void;
}): ReactNode {
  const { t, language } = useTranslator();
  if (invitation === null) return <p className="kern-body">{t('confidentiality.later')}</p>;
  if (!invitation.ok) return <FailureAlert failure={invitation.error} />;
  const { personName, confidentiality } = invitation.value;
  return (
    <>
      <p className="kern-body kern-body--bold">{personName[language]}</p>
      <div className="jm-declaration" tabIndex={0} role="region" aria-label={t('confidentiality.title')}>
        {confidentiality[language].split('\n\n').map((paragraph, index) => (
          <p key={index} className="kern-body">
            {paragraph}
          </p>
        ))}
      </div>
      <CheckField
        label={t('confidentiality.accept')}
        checked={accepted}
        onChange={onChange}
        error={tried && !accepted ? t('openBundle.missing.confidentiality') : undefined}
      />
    </>
  );
}

/** What the chosen bundle says for a code without a slip; null until the engine has answered. */
export function useInvitation(code: string, isValid: boolean): Result<Invitation> | null {
  const read = useAppStore((state) => state.readInvitation);
  const [known, setKnown] = useState<{ readonly code: string; readonly invitation: Result<Invitation> } | null>(null);
  useEffect(() => {
    let current = isValid;
    if (isValid)
      void read(code).then((invitation) => {
        if (current) setKnown({ code, invitation });
      });
    return () => {
      current = false;
    };
  }, [read, code, isValid]);
  return isValid && known?.code === code ? known.invitation : null;
}
