import { type ReactNode, type Ref, useId } from 'react';
import { errorId, FieldError } from './field-frame.tsx';
import type { Option } from './select-field.tsx';

export interface Choice<Value extends string> extends Option<Value> {
  readonly hint?: string;
  readonly disabled?: boolean;
}

export interface ChoiceFieldProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string;
  /** null: nothing is chosen yet */
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly horizontal?: boolean;
  readonly error?: string | undefined;
  /** the first option: it takes the focus while nothing is chosen */
  readonly first?: Ref<HTMLInputElement>;
}

/** A choice between a few options, all of them visible. */
export function ChoiceField<Value extends string>({
  legend,
  hint,
  value,
  choices,
  onChange,
  horizontal = false,
  error,
  first,
}: ChoiceFieldProps<Value>): ReactNode {
  const id = useId();
  return (
    <fieldset
      className={`kern-fieldset jm-choices${error === undefined ? '' : ' kern-fieldset--error'}`}
      aria-describedby={error === undefined ? undefined : errorId(id)}
    >
      <legend className="kern-label">{legend}</legend>
      {hint === undefined ? null : <div className="kern-hint">{hint}</div>}
      <FieldError id={id} error={error} />
      <div className={`kern-fieldset__body${horizontal ? ' kern-fieldset__body--horizontal' : ''}`}>
        {choices.map((choice, index) => (
          <div key={choice.value} className="kern-form-check">
            <input
              ref={index === 0 ? first : undefined}
              className="kern-form-check__radio"
              type="radio"
              id={`${id}-${choice.value}`}
              name={id}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              disabled={choice.disabled}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
            />
            <div>
              <label className="kern-label" htmlFor={`${id}-${choice.value}`}>
                {choice.label}
              </label>
              {choice.hint === undefined ? null : (
                <div className="kern-hint" id={`${id}-${choice.value}-hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
