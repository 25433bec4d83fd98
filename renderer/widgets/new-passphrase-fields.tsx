import type { ReactNode } from 'react';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { shortestPassphrase } from '../../shared/domain/passphrase.ts';
import { type PassphraseStrength, passphraseStrength } from '../store/passphrase-strength.ts';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
}

export const noPassphrase: NewPassphrase = { passphrase: '', repeated: '' };

/** Whether it is long enough and was typed the same twice. */
export function isAgreed({ passphrase, repeated }: NewPassphrase): boolean {
  const strength = passphraseStrength(passphrase);
  return strength !== 'empty' && strength !== 'too-short' && passphrase === repeated;
}

export interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  /** errors are shown once the person has tried to continue */
  readonly tried: boolean;
}

/** A new passphrase, typed twice, with a hint at its strength. */
export function NewPassphraseFields({ value, onChange, tried }: NewPassphraseFieldsProps): ReactNode {
  const { t } = useTranslator();
  const strength = passphraseStrength(value.passphrase);
  const differs =
    value.repeated !== '' && value.repeated !== value.passphrase && !value.passphrase.startsWith(value.repeated);
  const labels = {
    showLabel: t('passphrase.show'),
    hideLabel: t('passphrase.hide'),
    capsLockLabel: t('passphrase.capsLock'),
  };
  const tooShort = tried && (strength === 'empty' || strength === 'too-short');
  return (
    <div className="jm-stack">
      <PassphraseField
        {...labels}
        label={t('passphrase.new')}
        hint={t('passphrase.hint', { count: shortestPassphrase })}
        error={tooShort ? t('passphrase.tooShort', { count: shortestPassphrase }) : undefined}
        purpose="new-password"
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
      />
      <StrengthMeter strength={strength} />
      <PassphraseField
        {...labels}
        label={t('passphrase.repeat')}
        error={differs || (tried && value.repeated !== value.passphrase) ? t('passphrase.different') : undefined}
        purpose="new-password"
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
      />
    </div>
  );
}

const levels: Readonly<Record<PassphraseStrength, number>> = {
  empty: 0,
  'too-short': 1,
  monotonous: 1,
  fair: 2,
  good: 3,
  excellent: 4,
};

/** The bar is decoration; the words say the same. */
function StrengthMeter({ strength }: { readonly strength: PassphraseStrength }): ReactNode {
  const { t } = useTranslator();
  return (
    <p className="jm-strength">
      <span className={`jm-strength__bar jm-strength__bar--${levels[strength]}`} aria-hidden="true" />
      <span role="status">
        {strength === 'empty' ? '' : t('passphrase.strength.is', { strength: t(`passphrase.strength.${strength}`) })}
      </span>
    </p>
  );
}
