import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { OwnRanks } from '../../../shared/domain/own-ranking.ts';
import type { ApplicationId } from '../../../shared/ids.ts';

/**
 * A row that changes its rank is removed from the page and inserted again, and loses the focus. This gives it back, on
 * the same button if that can still be pressed.
 */
export function useKeptFocus(
  frame: RefObject<HTMLElement | null>,
  ranks: OwnRanks,
): (applicationId: ApplicationId) => void {
  const wanted = useRef<{ readonly id: ApplicationId; readonly action: string } | null>(null);
  useEffect(() => {
    const { id, action } = wanted.current ?? { id: null, action: '' };
    wanted.current = null;
    if (id === null) return;
    const row = frame.current?.querySelector(`[data-rank="${CSS.escape(id)}"]`);
    const same = row?.querySelector<HTMLElement>(
      `[data-action="${CSS.escape(action)}"]:not(:disabled), [data-action="${CSS.escape(action)}"] :is(button, input):not(:disabled)`,
    );
    const target =
      same ??
      row?.querySelector<HTMLElement>('button:not(:disabled)') ??
      frame.current?.querySelector<HTMLElement>('tbody button, button');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }, [frame, ranks]);
  return useCallback((id) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-action]');
    wanted.current = { id, action: focused?.dataset['action'] ?? 'grip' };
  }, []);
}
