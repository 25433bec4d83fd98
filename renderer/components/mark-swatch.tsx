import type { ReactNode } from 'react';
import type { MarkColour } from '../../shared/contract/marks.ts';

/**
 * A mark's colour, and the line style that tells colours apart without colour, as in the document; its name stands
 * beside it.
 */
export function MarkSwatch({ colour }: { readonly colour: MarkColour }): ReactNode {
  return <span className={`jm-swatch jm-swatch--${colour}`} aria-hidden="true" />;
}
