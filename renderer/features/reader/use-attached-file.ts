import { useCallback, useRef } from 'react';
import type { FromViewer } from '../../../shared/contract/viewer-port.ts';
import type { ReaderEvent } from './reader-view.ts';

export interface AttachedFile {
  /** takes what begins with a document anew */
  readonly begin: (event: ReaderEvent) => void;
  /** Takes every message; false: it tells of the file's pages, and a file has no place of its own that could be kept. */
  readonly isOfDocument: (message: FromViewer) => boolean;
}

/** Follows whether a file within the document is shown in its place. */
export function useAttachedFile(dispatch: (event: ReaderEvent) => void): AttachedFile {
  const isAttached = useRef(false);
  const begin = useCallback(
    (event: ReaderEvent) => {
      isAttached.current = false;
      dispatch(event);
    },
    [dispatch],
  );
  const isOfDocument = (message: FromViewer): boolean => {
    if (message.type === 'attached') isAttached.current = message.isShown;
    return message.type !== 'page' || !isAttached.current;
  };
  return { begin, isOfDocument };
}
