/** Whether a key pressed now writes text: then no shortcut may take it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input:not([type="radio"]):not([type="checkbox"]), textarea, select') !== null
  );
}

/** Whether this key opens the list of the focused field: then it isn't a shortcut there. */
export function opensByArrows({ key, altKey, target }: KeyboardEvent): boolean {
  return (
    altKey &&
    (key === 'ArrowDown' || key === 'ArrowUp') &&
    target instanceof HTMLElement &&
    target.closest('select, input[list], input[type="date"], input[type="time"]') !== null
  );
}
