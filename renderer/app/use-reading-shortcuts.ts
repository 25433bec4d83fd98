import { useEffect } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
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
    const again = (): void => {
      if (canRedo) void redo(applicationId).then(report);
    };
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      'Alt+ArrowUp': () => go(previous),
      'Alt+ArrowDown': () => go(next),
      'Control+z': () => {
        if (canUndo) void undo(applicationId).then(report);
      },
      'Control+y': again,
      'Control+Shift+z': again,
      F6: () => switchSides(),
      'Shift+F6': () => switchSides(),
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const action = actions[nameOf(event)];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [applicationId, canRedo, canUndo, go, next, previous, redo, report, undo]);
}

function nameOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const modifiers = [ctrlKey || metaKey ? 'Control' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''].filter(
    (name) => name !== '',
  );
  // With Shift or Caps Lock letters come as capitals.
  return [...modifiers, key.length === 1 ? key.toLowerCase() : key].join('+');
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
