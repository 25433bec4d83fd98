import { type DOMAttributes, type DragEvent, useState } from 'react';
import { type ApplicationId, applicationIdSchema } from '../../../shared/ids.ts';

/**
 * Dropped on the upper third of a row, an application goes before it; on the middle, to the same rank; on the lower
 * third, after it.
 */
export type DropPosition = 'before' | 'beside' | 'after';

const dragType = 'application/x-jurymappe-rank';

/** Lets a row or an unranked application be dragged to a rank. */
export function startDrag(event: DragEvent, applicationId: ApplicationId): void {
  event.dataTransfer.setData(dragType, applicationId);
  event.dataTransfer.effectAllowed = 'move';
}

/** Accepts drops on a row; `over` is where in the row the application would be dropped now. */
export function useRankDrop(onDropped: (applicationId: ApplicationId, rank: DropPosition) => void): {
  readonly over: DropPosition | null;
  readonly handlers: Pick<DOMAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
} {
  const [over, setOver] = useState<DropPosition | null>(null);
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(dropPosition(event));
      },
      onDragLeave: () => setOver(null),
      onDrop: (event) => {
        const dragged = applicationIdSchema.safeParse(event.dataTransfer.getData(dragType));
        setOver(null);
        if (!dragged.success) return;
        event.preventDefault();
        onDropped(dragged.data, dropPosition(event));
      },
    },
  };
}

function dropPosition({ currentTarget, clientY }: DragEvent): DropPosition {
  const { top, height } = currentTarget.getBoundingClientRect();
  const share = (clientY - top) / height;
  if (share < 1 / 3) return 'before';
  return share < 2 / 3 ? 'beside' : 'after';
}
