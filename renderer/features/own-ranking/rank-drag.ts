import { type DOMAttributes, type DragEvent, useState } from 'react';
import { type ApplicationId, applicationIdSchema } from '../../../shared/ids.ts';

/** In the upper third of a row it goes before it, in the middle beside it on the same rank, in the lower third behind it. */
export type DropPosition = 'before' | 'beside' | 'after';

const dragType = 'application/x-jurymappe-rank';

/** Lets a row or an unranked application be dragged to a rank. */
export function startDrag(event: DragEvent, applicationId: ApplicationId): void {
  event.dataTransfer.setData(dragType, applicationId);
  event.dataTransfer.effectAllowed = 'move';
}

/** Takes what is dragged over a row; `over` is where in the row it would be dropped now. */
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
