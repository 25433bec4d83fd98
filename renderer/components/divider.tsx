import { type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useRef } from 'react';

export interface DividerProps {
  readonly label: string;
  /** share of the side before it, in percent */
  readonly share: number;
  readonly minimum: number;
  readonly maximum: number;
  /** called while the divider is being moved */
  readonly onMove: (share: number) => void;
  /** called with the final share when the move has ended */
  readonly onRest: (share: number) => void;
  /** the frame around both sides; the share is a share of its width */
  readonly frame: RefObject<HTMLElement | null>;
}

const step = 2;
const stride = 10;

/** A movable divider between two sides (WAI-ARIA "window splitter"): drag it, or use the arrow keys, Home and End. */
export function Divider({ label, share, minimum, maximum, onMove, onRest, frame }: DividerProps): ReactNode {
  const dragging = useRef(false);
  const allowed = (wanted: number): number => Math.round(Math.min(Math.max(wanted, minimum), maximum));
  const drag = (event: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect();
    if (dragging.current && box !== undefined) onMove(allowed(((event.clientX - box.left) / box.width) * 100));
  };
  const press = (event: KeyboardEvent): void => {
    const wanted = sharesByKey(share, minimum, maximum)[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onRest(allowed(wanted));
  };
  const drop = (): void => {
    if (dragging.current) onRest(share);
    dragging.current = false;
  };
  return (
    <div
      className="jm-divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={share}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      onKeyDown={press}
      onPointerDown={(event) => {
        dragging.current = true;
        // Pointer capture keeps the events coming while the pointer is over the document's frame.
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}

function sharesByKey(share: number, minimum: number, maximum: number): Readonly<Record<string, number | undefined>> {
  return {
    ArrowLeft: share - step,
    ArrowRight: share + step,
    PageDown: share - stride,
    PageUp: share + stride,
    Home: minimum,
    End: maximum,
  };
}
