import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

/** The browser's own modal dialog: it keeps the focus inside, closes with Escape and gives the focus back. */
export function Dialog({ title, closeLabel, onClose, children, actions, wide = false }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect closes the dialog before it leaves the page: after that, closing wouldn't give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`kern-dialog jm-dialog${wide ? ' jm-dialog--wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={cancelled(onClose)}
    >
      <div className="kern-dialog__header">
        <h2 className="kern-title" id={titleId}>
          {title}
        </h2>
        <Button kind="tertiary" icon="close" iconOnly label={closeLabel} onClick={onClose} />
      </div>
      <div className="kern-dialog__body">{children}</div>
      {actions === undefined ? null : <div className="kern-dialog__footer jm-dialog__footer">{actions}</div>}
    </dialog>
  );
}

/** Closing is the owner's decision: the dialog is removed by the owner's state, and doesn't just hide itself. */
function cancelled(onClose: () => void): (event: { preventDefault: () => void }) => void {
  return (event) => {
    event.preventDefault();
    onClose();
  };
}
