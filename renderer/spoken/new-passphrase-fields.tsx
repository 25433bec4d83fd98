import { type ReactNode, useId } from 'react';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { shortestPassphrase } from '../../shared/domain/passphrase.ts';
import { type PassphraseStrength, passphraseStrength } from '../store/opening/passphrase-strength.ts';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
}

export const noPassphrase: NewPassphrase = { passphrase: '', repeated: '' };

/** Whether it is long enough and was typed twice the same. */
export function isAgreed({ passphrase, repeated }: NewPassphrase): boolean {
  const strength = passphraseStrength(passphrase);
  return strength !== 'empty' && strength !== 'too-short' && passphrase === repeated;
}

export interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  /** errors are said once the person has tried to go on */
  readonly tried: boolean;
}

/** A new passphrase, typed twice, with a hint on how strong it is. */
export function NewPassphraseFields({ value, onChange, tried }: NewPassphraseFieldsProps): ReactNode {
  const { say } = useWords();
  const strength = passphraseStrength(value.passphrase);
  const differs = value.repeated !== '' && value.repeated !== value.passphrase && !value.passphrase.startsWith(value.repeated);
  const labels = { showLabel: say('passphrase.show'), hideLabel: say('passphrase.hide') };
  const tooShort = tried && (strength === 'empty' || strength === 'too-short');
  return (
    <div className="jm-stack">
      <PassphraseField
        {...labels}
        label={say('passphrase.new')}
        hint={say('passphrase.hint', { count: shortestPassphrase })}
        error={tooShort ? say('passphrase.tooShort', { count: shortestPassphrase }) : undefined}
        purpose="new-password"
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
      />
      <StrengthMeter strength={strength} />
      <PassphraseField
        {...labels}
        label={say('passphrase.repeat')}
        error={differs || (tried && value.repeated !== value.passphrase) ? say('passphrase.different') : undefined}
        purpose="new-password"
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
      />
    </div>
  );
}

const levels: Readonly<Record<PassphraseStrength, number>> = { empty: 0, 'too-short': 1, monotonous: 1, fair: 2, good: 3, excellent: 4 };

function StrengthMeter({ strength }: { readonly strength: PassphraseStrength }): ReactNode {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="jm-strength">
      <meter id={id} className={`jm-strength__meter jm-strength__meter--${levels[strength]}`} min={0} max={4} value={levels[strength]} aria-label={say('passphrase.strength.label')} />
      <span role="status">{strength === 'empty' ? '' : say(`passphrase.strength.${strength}`)}</span>
    </div>
  );
}
