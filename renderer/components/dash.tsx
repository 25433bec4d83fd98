import type { ReactNode } from 'react';

/** An empty value: a dash for the eye, words for screen readers. */
export function Dash({ meaning }: { readonly meaning: string }): ReactNode {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="kern-sr-only">{meaning}</span>
    </>
  );
}
