import { useEffect } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { shortcutIn, type ShortcutOf } from '../../shared/shortcuts.ts';
import { isTyping } from '../hooks/is-typing.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useNeighbours } from './use-neighbours.ts';

/** Next and previous application, undo and redo, and the way between documents and ballot. */
export function useReadingShortcuts(applicationId: ApplicationId): void {
  const { previous, next, go } = useNeighbours(applicationId);
  const undo = useAppStore((state) => state.undo);
  const redo = useAppStore((state) => state.redo);
  const report = useAppStore((state) => state.report);
  const canUndo = useAppStore(
    ({ desk }) => desk?.ballots.find((ballot) => ballot.applicationId === applicationId)?.canUndo ?? false,
  );
  const canRedo = useAppStore(
    ({ desk }) => desk?.ballots.find((ballot) => ballot.applicationId === applicationId)?.canRedo ?? false,
  );
  useEffect(() => {
    const actions: Readonly<Record<ShortcutOf<'reading'>, () => void>> = {
      previous: () => go(previous),
      next: () => go(next),
      undo: () => {
        if (canUndo) void undo(applicationId).then(report);
      },
      redo: () => {
        if (canRedo) void redo(applicationId).then(report);
      },
      leave: switchSides,
      'leave-back': switchSides,
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const shortcut = shortcutIn('reading', event, { isTyping: isTyping(event.target), characters: true });
      if (shortcut === null) return;
      event.preventDefault();
      actions[shortcut]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [applicationId, canRedo, canUndo, go, next, previous, redo, report, undo]);
}

/** With two sides, forwards and backwards are the same way. */
function switchSides(): void {
  const ballot = document.querySelector('.jm-ballot');
  const isInBallot = ballot?.contains(document.activeElement) === true;
  const reader =
    document.querySelector<HTMLElement>('.jm-reader iframe:not(.jm-frame--hidden)') ??
    document.querySelector<HTMLElement>('.jm-reader');
  const target = isInBallot
    ? reader
    : (ballot?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]:not(:disabled)') ??
      document.querySelector<HTMLElement>('.jm-ballot'));
  target?.focus();
}
