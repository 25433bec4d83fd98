import type { DocumentShortcut } from '../../shared/shortcuts.ts';

type Listener = (pressed: DocumentShortcut) => void;

const listeners = new Set<Listener>();

/** Hands a shortcut that was pressed inside the document's frame to whoever acts on shortcuts of its scope. */
export function passShortcut(pressed: DocumentShortcut): void {
  for (const listener of [...listeners]) listener(pressed);
}

/** Follows what is pressed inside the document's frame; returns the function that ends it. */
export function followPassedShortcuts(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
