import type { ReactNode } from 'react';

export interface StepSectionProps {
  /** unique on the page: the heading names the section by it */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of several things to do on a page, under a heading of its own. */
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
