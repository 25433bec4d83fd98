import type { DocumentShortcut } from '../../shared/shortcuts.ts';

type Listener = (pressed: DocumentShortcut) => void;

const listeners = new Set<Listener>();

/** Passes a shortcut pressed inside the document's frame to the listeners. */
export function passShortcut(pressed: DocumentShortcut): void {
  for (const listener of [...listeners]) listener(pressed);
}

/** Listens to shortcuts pressed inside the document's frame; returns the function that ends it. */
export function followPassedShortcuts(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
