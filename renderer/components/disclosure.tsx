import { type ReactNode, useState } from 'react';

export interface DisclosureProps {
  readonly summary: string;
  readonly look: 'disclosure' | 'technical';
  readonly children: () => ReactNode;
}

/** A part that unfolds. Folded content isn't rendered: two hundred folded files cost two hundred lines, no more. */
export function Disclosure({ summary, look, children }: DisclosureProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className={`jm-${look}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? children() : null}
    </details>
  );
}
