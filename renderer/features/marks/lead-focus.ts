/** The part of the reader around an element: the document's frame and the list of marks. */
function readerFrame(element: Element | null): Element | null {
  return element?.closest('.jm-frame-room') ?? null;
}

/** Moves the focus back into the document. */
export function focusDocument(from: Element | null): void {
  readerFrame(from)?.querySelector('iframe')?.focus();
}

/** Moves the focus to the list of marks if it is shown, otherwise into the document. */
export function focusListOrDocument(from: Element | null): void {
  const list = readerFrame(from)?.querySelector<HTMLElement>('.jm-marks-list select') ?? null;
  if (list === null) focusDocument(from);
  else list.focus();
}
