import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { Button } from './button.tsx';
import { describedBy, FieldFrame } from './field-frame.tsx';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly showLabel: string;
  readonly hideLabel: string;
  /** shown while Caps Lock is on */
  readonly capsLockLabel: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** tells password managers whether a passphrase is being set or asked for */
  readonly purpose: 'current-password' | 'new-password';
  readonly ref?: Ref<HTMLInputElement>;
}

/** A secret that can be shown while it is typed, because long sentences are easily mistyped. */
export function PassphraseField({
  label,
  value,
  onChange,
  showLabel,
  hideLabel,
  capsLockLabel,
  hint,
  error,
  purpose,
  ref,
}: PassphraseFieldProps): ReactNode {
  const id = useId();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="jm-passphrase">
        <input
          ref={ref}
          id={id}
          className={`kern-form-input__input${error === undefined ? '' : ' kern-form-input__input--error'}`}
          type={shown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={look}
          onKeyUp={look}
          onBlur={() => setCapsLock(false)}
          autoComplete={purpose}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={1000}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        <Button
          kind="tertiary"
          label={shown ? hideLabel : showLabel}
          icon={shown ? 'eye-off' : 'eye'}
          onClick={() => setShown(!shown)}
        />
      </div>
      <p role="status" className="kern-hint">
        {capsLock ? capsLockLabel : null}
      </p>
    </FieldFrame>
  );
}
