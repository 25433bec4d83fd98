import { type HTMLInputTypeAttribute, type ReactNode, type Ref, useId } from 'react';
import { describedBy, FieldFrame } from './field-frame.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: string;
  readonly monospaced?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  type = 'text',
  autoComplete = 'off',
  monospaced = false,
  required,
  disabled,
  maxLength,
  ref,
}: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        ref={ref}
        id={id}
        className={`kern-form-input__input${error === undefined ? '' : ' kern-form-input__input--error'}${monospaced ? ' jm-monospaced' : ''}`}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required={required}
        disabled={disabled}
        maxLength={maxLength}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}
