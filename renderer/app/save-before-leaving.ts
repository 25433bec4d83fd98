import type { AppStore } from '../store/app-store.ts';

/** Sends what is typed to the disk when the window loses the focus, is hidden or goes away. */
export function saveBeforeLeaving(store: AppStore): void {
  const save = (): void => void store.getState().flushDrafts();
  window.addEventListener('blur', save);
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
}
