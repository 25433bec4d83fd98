/** Whether the focus is in the frame that shows a document. */
export function isInDocument(): boolean {
  return document.activeElement instanceof HTMLIFrameElement;
}
