import { useRef } from 'react';
import type { FromViewer } from '../../../shared/contract/viewer-port.ts';

/**
 * Follows whether a file within the document is shown in its place. What it answers takes every message; false: it tells of
 * the file's pages, and a file has no place of its own that could be kept.
 */
export function useAttachedFile(): (message: FromViewer) => boolean {
  const isAttached = useRef(false);
  return (message) => {
    if (message.type === 'attached' && message.isShown) isAttached.current = true;
    // Only the frame knows from when on it tells of the document again.
    if (message.type === 'begun' || message.type === 'ready') isAttached.current = false;
    return message.type !== 'page' || !isAttached.current;
  };
}
