/** Moves the focus along a list that takes one stop of Tab: up, down, Home and End. */
export function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const at = items.findIndex((item) => item === document.activeElement);
  const to = targetOf(event.key, at, items.length);
  if (to === null || at === -1) return;
  event.preventDefault();
  for (const item of items) item.tabIndex = -1;
  const item = items[to];
  if (item === undefined) return;
  item.tabIndex = 0;
  item.focus();
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
