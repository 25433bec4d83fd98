import type { ReactNode } from 'react';
import { OnPaper } from '../hooks/use-printing.ts';

/** A section of a printed screen that isn't printed, and so isn't rendered in full for printing. */
export function NotOnPaper({
  labelledBy,
  className,
  children,
}: {
  readonly labelledBy: string;
  readonly className: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <OnPaper value={false}>
      <section aria-labelledby={labelledBy} className={`jm-no-print ${className}`}>
        {children}
      </section>
    </OnPaper>
  );
}
