import { useEffect, useRef } from 'react';
import {
  type Cover,
  digitIn,
  type DocumentShortcut,
  isOfScope,
  type ShortcutId,
  shortcutIn,
  type ShortcutOf,
  type ShortcutScope,
  worksOver,
} from '../../shared/shortcuts.ts';
import { isTyping, opensByArrows } from './is-typing.ts';
import { followPassedShortcuts } from './passed-shortcuts.ts';
import { useAppStore } from './use-app-store.tsx';

/** Acts on a shortcut; `digit` is that of `screen`. False: it means nothing now, and the key keeps its own meaning. */
export type ShortcutAction<Scope extends ShortcutScope> = (
  shortcut: ShortcutOf<Scope>,
  digit: number | null,
) => boolean;

/** Handles the shortcuts of a scope wherever the focus is: in the window, or in the frame of a document. */
export function useScopeShortcuts<Scope extends ShortcutScope>(scope: Scope, act: ShortcutAction<Scope>): void {
  const characters = useAppStore((state) => state.preferences.characterShortcuts);
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || opensByArrows(event)) return;
      const shortcut = shortcutIn(scope, event, { isTyping: isTyping(event.target), characters });
      if (shortcut === null || isOutOfReach(shortcut)) return;
      if (current.current(shortcut, digitIn(shortcut, event))) event.preventDefault();
    };
    const passed = ({ shortcut, digit, isCharacter }: DocumentShortcut): void => {
      if (!isOfScope(scope, shortcut) || isOutOfReach(shortcut) || (isCharacter && !characters)) return;
      current.current(shortcut, digit);
    };
    document.addEventListener('keydown', press);
    const unfollow = followPassedShortcuts(passed);
    return () => {
      document.removeEventListener('keydown', press);
      unfollow();
    };
  }, [scope, characters]);
}

function isOutOfReach(shortcut: ShortcutId): boolean {
  const covered = (cover: Cover, selector: string): boolean =>
    document.querySelector(selector) !== null && !worksOver(shortcut, cover);
  return covered('dialog', 'dialog[open]') || covered('presentation', '.jm-reader__room--presenting');
}
