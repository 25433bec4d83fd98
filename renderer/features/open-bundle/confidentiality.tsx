import type { ReactNode } from 'react';
import { CheckField } from '../../components/check-field.tsx';
import { useWords } from '../../i18n/use-translator.ts';

/** The declaration of confidentiality: the very text whose digest goes into the score file. */
export function Confidentiality({
  accepted,
  onChange,
}: {
  readonly accepted: boolean;
  readonly onChange: (accepted: boolean) => void;
}): ReactNode {
  const { say } = useWords();
  return (
    <>
      <div className="jm-declaration" tabIndex={0} role="region" aria-label={say('confidentiality.title')}>
        {say('confidentiality.text')
          .split('\n\n')
          .map((paragraph, index) => (
            <p key={index} className="kern-body">
              {paragraph}
            </p>
          ))}
      </div>
      <CheckField label={say('confidentiality.accept')} checked={accepted} onChange={onChange} />
    </>
  );
}
