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

export function TextField(props: TextFieldProps): ReactNode {
  const id = useId();
  const { label, value, onChange, hint, error } = props;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        ref={props.ref}
        id={id}
        className={`kern-form-input__input${error === undefined ? '' : ' kern-form-input__input--error'}${props.monospaced === true ? ' jm-monospaced' : ''}`}
        type={props.type ?? 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize="none"
        spellCheck={false}
        required={props.required}
        disabled={props.disabled}
        maxLength={props.maxLength}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}
