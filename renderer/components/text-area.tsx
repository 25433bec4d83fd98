import { type ReactNode, type Ref, useId } from 'react';
import { describedBy, FieldFrame } from './field-frame.tsx';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly required?: boolean;
  /** id for links that lead to this field */
  readonly anchor?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text (`field-sizing`), so that nobody has to scroll inside a slit. */
export function TextArea({
  label,
  value,
  onChange,
  onBlur,
  hint,
  error,
  optional,
  rows = 2,
  maxLength,
  disabled,
  required,
  anchor,
  ref,
}: TextAreaProps): ReactNode {
  const generated = useId();
  const id = anchor ?? generated;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        ref={ref}
        id={id}
        className={`kern-form-input__input jm-text-area${error === undefined ? '' : ' kern-form-input__input--error'}`}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        maxLength={maxLength}
        disabled={disabled}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}
