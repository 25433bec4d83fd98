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
  /** for links that lead to this field */
  readonly anchor?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text (`field-sizing`), so that nobody scrolls inside a slit. */
export function TextArea(props: TextAreaProps): ReactNode {
  const generated = useId();
  const id = props.anchor ?? generated;
  const { label, value, onChange, hint, error, optional } = props;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        ref={props.ref}
        id={id}
        className={`kern-form-input__input jm-text-area${error === undefined ? '' : ' kern-form-input__input--error'}`}
        rows={props.rows ?? 2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={props.onBlur}
        maxLength={props.maxLength}
        disabled={props.disabled}
        required={props.required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}
