import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { FrameBox } from '../../../shared/contract/viewer-port.ts';
import { focusDocument } from './lead-focus.ts';

/** Pixels between the tools and the place they belong to. */
const gap = 8;

export interface FloatingToolsProps {
  readonly label: string;
  /** the place they belong to, in the frame that they float over */
  readonly box: FrameBox;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Tools floating over the document, below the marked place, or above it if there is no room. Escape closes them and
 * returns the focus to the document.
 */
export function FloatingTools({ label, box, onClose, children }: FloatingToolsProps): ReactNode {
  const tools = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = tools.current;
    const room = element?.parentElement ?? null;
    if (element === null || room === null) return undefined;
    const place = (): void => placeTools(room, element, box);
    place();
    const watcher = new ResizeObserver(place);
    watcher.observe(room);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [box]);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    focusDocument(tools.current);
    onClose();
  };
  return (
    <div ref={tools} className="jm-mark-tools" role="group" aria-label={label} onKeyDown={press}>
      {children}
    </div>
  );
}

function placeTools(room: HTMLElement, element: HTMLElement, { left, top, height }: FrameBox): void {
  const { clientWidth, clientHeight } = room;
  const { offsetWidth, offsetHeight } = element;
  const below = top + height + gap;
  const above = top - offsetHeight - gap;
  const y = below + offsetHeight <= clientHeight || above < 0 ? below : above;
  element.style.left = `${clamp(left, gap, clientWidth - offsetWidth - gap)}px`;
  element.style.top = `${clamp(y, gap, clientHeight - offsetHeight - gap)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
