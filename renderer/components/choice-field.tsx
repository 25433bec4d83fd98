import { type ReactNode, useId } from 'react';
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
}

/** One of a few, all of them visible. */
export function ChoiceField<Value extends string>({
  legend,
  hint,
  value,
  choices,
  onChange,
  horizontal = false,
}: ChoiceFieldProps<Value>): ReactNode {
  const id = useId();
  return (
    <fieldset className="kern-fieldset jm-choices">
      <legend className="kern-label">{legend}</legend>
      {hint === undefined ? null : <div className="kern-hint">{hint}</div>}
      <div className={`kern-fieldset__body${horizontal ? ' kern-fieldset__body--horizontal' : ''}`}>
        {choices.map((choice) => (
          <div key={choice.value} className="kern-form-check">
            <input
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
