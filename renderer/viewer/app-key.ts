import type { FromViewer } from '../../shared/contract/viewer-port.ts';

type Shortcut = Extract<FromViewer, { type: 'shortcut' }>['shortcut'];

const withControl: Readonly<Record<string, Shortcut>> = {
  f: 'find',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit-width',
};
const alone: Readonly<Record<string, Shortcut>> = { F4: 'panel', F5: 'present', F6: 'leave' };

/** What a key pressed in the frame means to the desk; null: nothing. */
export function appKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Shortcut | null {
  if (altKey) return null;
  if ((ctrlKey || metaKey) && shiftKey && key.toLowerCase() === 'f') return 'search';
  if (ctrlKey || metaKey) return withControl[key.toLowerCase()] ?? null;
  if (shiftKey) return key === 'F6' ? 'leave-back' : null;
  return alone[key] ?? null;
}
