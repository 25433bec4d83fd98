import { type ReactNode, useId } from 'react';
import { describedBy, FieldError } from './field-frame.tsx';

export interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
}

export function CheckField({ label, checked, onChange, hint, error }: CheckFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="kern-form-check">
      <input
        className="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <div>
        <label className="kern-label" htmlFor={id}>
          {label}
        </label>
        {hint === undefined ? null : (
          <div className="kern-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <FieldError id={id} error={error} />
      </div>
    </div>
  );
}
