import { type ReactNode, useId } from 'react';
import { FieldFrame } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** The native `select`: it works with every keyboard and screen reader. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SelectFieldProps<Value>): ReactNode {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <div className="kern-form-input__select-wrapper jm-select">
        <select
          id={id}
          className="kern-form-input__select"
          value={value}
          onChange={(event) => choose(event.target.value, options, onChange)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </FieldFrame>
  );
}

function choose<Value extends string>(
  chosen: string,
  options: readonly Option<Value>[],
  onChange: (value: Value) => void,
): void {
  const option = options.find(({ value }) => value === chosen);
  if (option !== undefined) onChange(option.value);
}
