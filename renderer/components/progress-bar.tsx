import { type ReactNode, type Ref, useId } from 'react';
import { Button } from './button.tsx';

export interface ProgressBarProps {
  readonly label: string;
  /** "12 von 118" */
  readonly count: string;
  /** the document or file being worked on */
  readonly detail: string;
  readonly done: number;
  /** 0: not known yet */
  readonly total: number;
  readonly cancelLabel: string;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
  /** the whole, which can take the focus: on the button, an Enter held too long would cancel */
  readonly frame?: Ref<HTMLDivElement>;
}

export function ProgressBar({
  label,
  count,
  detail,
  done,
  total,
  cancelLabel,
  cancelling,
  onCancel,
  frame,
}: ProgressBarProps): ReactNode {
  const id = useId();
  return (
    <div ref={frame} className="kern-progress jm-progress" role="group" aria-label={label} tabIndex={-1}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <progress id={id} max={total === 0 ? 1 : total} value={total === 0 ? 0 : done} />
      <div className="jm-progress__line">
        <span className="jm-number" role="status">
          {count}
        </span>
        <span className="jm-progress__detail">{detail}</span>
        <Button compact icon="close" label={cancelLabel} busy={cancelling} onClick={onCancel} />
      </div>
    </div>
  );
}
