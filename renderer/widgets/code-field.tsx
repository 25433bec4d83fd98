import { type ReactNode, useEffect, useState } from 'react';
import './code-field.css';
import { Icon } from '../components/icon.tsx';
import { TextField } from '../components/text-field.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import type { CodeState } from '../store/open-bundle.ts';

export interface CodeFieldProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly state: CodeState | null;
  readonly tried: boolean;
}

/** Characters of a letter's code without its hyphens. */
const length = 28;

/** Field for the letter's code; shows a slip before any bundle is tried. */
export function CodeField({ code, onChange, state, tried }: CodeFieldProps): ReactNode {
  const { t } = useTranslator();
  const isWrong = state?.state === 'malformed' || state?.state === 'checksum' || (tried && state?.state !== 'valid');
  return (
    <div className="jm-code">
      <TextField
        label={t('openBundle.code.label')}
        hint={t('openBundle.code.hint')}
        error={
          isWrong
            ? t(
                `openBundle.code.${state?.state === 'malformed' || state?.state === 'checksum' ? state.state : 'missing'}`,
              )
            : undefined
        }
        value={code}
        onChange={onChange}
        monospaced
        maxLength={200}
      />
      <p className="jm-code__state" role="status">
        {state?.state === 'valid' ? (
          <span className="jm-good">
            <Icon name="success" /> {t('openBundle.code.valid')}
          </span>
        ) : (
          t('openBundle.code.count', { count: state?.characters ?? 0, length })
        )}
      </p>
    </div>
  );
}

/** The engine's verdict on the code as it is being typed; null until it has answered. */
export function useCodeState(code: string): CodeState | null {
  const check = useAppStore((state) => state.checkCode);
  const [known, setKnown] = useState<{ readonly code: string; readonly state: CodeState } | null>(null);
  useEffect(() => {
    let current = true;
    void check(code).then((result) => {
      if (current && result.ok) setKnown({ code, state: result.value });
    });
    return () => {
      current = false;
    };
  }, [check, code]);
  return known?.code === code ? known.state : null;
}
