import type { ReactNode } from 'react';

/** Stands in for table rows that are out of sight. */
export function RoomRow({ height }: { readonly height: number }): ReactNode {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
