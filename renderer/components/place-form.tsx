import { type ReactNode, useEffect, useId, useRef } from 'react';

export interface PlaceFormProps {
  /** says what confirming will do */
  readonly lead: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/**
 * A form that opens in place of the button that asks for it. The form takes the focus, rather than one of its buttons:
 * an Enter held too long would confirm what can't be undone.
 */
export function PlaceForm({ lead, onCancel, children }: PlaceFormProps): ReactNode {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div
      ref={ref}
      className="jm-inset"
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) onCancel();
      }}
    >
      <p className="kern-body" id={id}>
        {lead}
      </p>
      {children}
    </div>
  );
}
