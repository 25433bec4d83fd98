import { useRef } from 'react';
import type { FromViewer } from '../../../shared/contract/viewer-port.ts';

/**
 * Tracks whether a file within the document is shown instead of it. The returned function must get every message;
 * false: the message is about a page of that file, for which no reading position is kept.
 */
export function useAttachedFile(): (message: FromViewer) => boolean {
  const isAttached = useRef(false);
  return (message) => {
    if (message.type === 'attached' && message.isShown) isAttached.current = true;
    // Only the frame knows when its messages are about the document again.
    if (message.type === 'begun' || message.type === 'ready') isAttached.current = false;
    return message.type !== 'page' || !isAttached.current;
  };
}
