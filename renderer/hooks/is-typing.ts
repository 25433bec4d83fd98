/** Whether a key now writes text: then no shortcut may take it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input:not([type="radio"]):not([type="checkbox"]), textarea, select') !== null
  );
}
