import type { ReactNode } from 'react';

export interface StepSectionProps {
  /** unique on the page; links the heading to its section */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of several tasks on a page, under its own heading. */
export function StepSection({ id, title, children }: StepSectionProps): ReactNode {
  return (
    <section className="jm-step" aria-labelledby={id}>
      <h2 id={id} className="kern-heading-small">
        {title}
      </h2>
      {children}
    </section>
  );
}
