import type { ReactNode } from 'react';

/** In place of rows of a table that are out of sight. */
export function RoomRow({ height }: { readonly height: number }): ReactNode {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
