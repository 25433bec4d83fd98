/**
 * Puts a text on the clipboard; only works within a person's click or key press. The page has no permissions, and the
 * asynchronous clipboard would need one; copying on a press needs none.
 * @returns whether it was copied
 */
export function copyText(text: string): boolean {
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
