import { useEffect, useRef } from 'react';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { anyWords } from '../../store/reader.ts';
import type { PendingFind } from '../../store/search.ts';
import { findWords } from './find-words.ts';
import type { Viewer } from './use-viewer.ts';

/** Goes to the words that a search has led to, once their document is shown, and reports them. */
export function usePendingFind(
  { view, send }: Pick<Viewer, 'view' | 'send'>,
  onReached: (pending: PendingFind) => void,
): void {
  const pending = useAppStore((state) => state.pendingFind);
  const reached = useAppStore((state) => state.finishFind);
  const current = useRef(onReached);
  useEffect(() => {
    current.current = onReached;
  });
  // The zoom factor arrives once the pages are laid out: before that there is no page to start from.
  const isLaidOut = view.status === 'shown' && view.factor !== null && view.documentId === pending?.documentId;
  useEffect(() => {
    if (pending === null || !isLaidOut) return;
    send({ type: 'goToPage', page: pending.page + 1 });
    findWords(send, pending.words, 'first', anyWords);
    current.current(pending);
    reached();
  }, [pending, isLaidOut, send, reached]);
}
