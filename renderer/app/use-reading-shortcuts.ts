import type { ApplicationId } from '../../shared/ids.ts';
import type { ShortcutOf } from '../../shared/shortcuts.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useScopeShortcuts } from '../hooks/use-scope-shortcuts.ts';
import { useNeighbours } from './use-neighbours.ts';

/** Shortcuts of the reading screen: next and previous application, undo, redo, switching between the two sides. */
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
  useScopeShortcuts('reading', (shortcut) => {
    actions[shortcut]();
    return true;
  });
}

/** With only two sides, switching forwards and backwards is the same. */
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
