/** Where the focus goes when the button that had it goes away. */
function readerFrame(element: Element | null): Element | null {
  return element?.closest('.jm-frame-room') ?? null;
}

/** Back into the document. */
export function focusDocument(from: Element | null): void {
  readerFrame(from)?.querySelector('iframe')?.focus();
}

/** To the list of marks where it is shown, else into the document. */
export function focusListOrDocument(from: Element | null): void {
  const list = readerFrame(from)?.querySelector<HTMLElement>('.jm-marks-list select') ?? null;
  if (list === null) focusDocument(from);
  else list.focus();
}
