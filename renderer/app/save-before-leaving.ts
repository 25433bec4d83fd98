import type { AppStore } from '../store/app-store.ts';

/** Saves what is being typed when the window loses the focus, is hidden or is closed. */
export function saveBeforeLeaving(store: AppStore): void {
  const save = (): void => void store.getState().flushDrafts();
  window.addEventListener('blur', save);
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
}
