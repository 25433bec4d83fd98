import { useEffect, useRef } from 'react';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { WantedFind } from '../../store/search.ts';
import type { Viewer } from './use-viewer.ts';

/** Goes to the words that a search has led to, once their document is shown, and tells which they are. */
export function useWantedFind(
  { view, send }: Pick<Viewer, 'view' | 'send'>,
  onReached: (wanted: WantedFind) => void,
): void {
  const wanted = useAppStore((state) => state.wantedFind);
  const reached = useAppStore((state) => state.reachedFind);
  const current = useRef(onReached);
  useEffect(() => {
    current.current = onReached;
  });
  // Its size is told once the pages are laid out: before that there is no page to begin at.
  const isLaidOut = view.status === 'shown' && view.factor !== null && view.documentId === wanted?.documentId;
  useEffect(() => {
    if (wanted === null || !isLaidOut) return;
    send({ type: 'goToPage', page: wanted.page + 1 });
    send({ type: 'find', query: wanted.words, step: 'first' });
    current.current(wanted);
    reached();
  }, [wanted, isLaidOut, send, reached]);
}
