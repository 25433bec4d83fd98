import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Label, hint and error around an input, tied to it by ids. */
export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: string | undefined;
  readonly children: ReactNode;
}

export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrameProps): ReactNode {
  return (
    <div className={`kern-form-input jm-field${error === undefined ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional === undefined ? null : <span className="kern-label__optional"> {optional}</span>}
      </label>
      {hint === undefined ? null : (
        <div className="kern-hint" id={hintId(id)}>
          {hint}
        </div>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** What is wrong with a field or a group of fields; renders nothing without an error. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }): ReactNode {
  return error === undefined ? null : (
    <p className="kern-error" id={errorId(id)}>
      <Icon name="danger" />
      <span className="kern-body">{error}</span>
    </p>
  );
}

function hintId(id: string): string {
  return `${id}-hint`;
}

export function errorId(id: string): string {
  return `${id}-error`;
}

/** The ids for the input's `aria-describedby`. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [...(hint === undefined ? [] : [hintId(id)]), ...(error === undefined ? [] : [errorId(id)])];
  return ids.length === 0 ? undefined : ids.join(' ');
}
