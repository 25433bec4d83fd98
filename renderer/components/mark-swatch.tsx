import type { ReactNode } from 'react';
import type { MarkColour } from '../../shared/contract/marks.ts';

/** A mark's colour and line style, as in the document; the colour's name stands beside it. */
export function MarkSwatch({ colour }: { readonly colour: MarkColour }): ReactNode {
  return <span className={`jm-swatch jm-swatch--${colour}`} aria-hidden="true" />;
}
