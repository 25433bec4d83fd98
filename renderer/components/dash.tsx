import type { ReactNode } from 'react';

/** Nothing to show: a dash to look at, words to listen to. */
export function Dash({ meaning }: { readonly meaning: string }): ReactNode {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="kern-sr-only">{meaning}</span>
    </>
  );
}
