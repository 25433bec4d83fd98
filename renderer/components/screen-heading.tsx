import { type ReactNode, useEffect, useRef } from 'react';
import { isInDocument } from './is-in-document.ts';

export interface ScreenHeadingProps {
  readonly title: string;
  /** a line under it */
  readonly lead?: string;
  /** takes the focus when the screen appears, so that reading and Tab begin here; not from inside a document */
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
}

export function ScreenHeading({ title, lead, takesFocus = true, children }: ScreenHeadingProps): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus && !isInDocument()) ref.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div className="jm-heading">
      <div className="jm-heading__texts">
        <h1 ref={ref} tabIndex={-1} className="kern-heading-medium">
          {title}
        </h1>
        {lead === undefined ? null : <p className="kern-body kern-body--muted">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
