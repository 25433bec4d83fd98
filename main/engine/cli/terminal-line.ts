/**
 * A text as one line of the terminal. Names and texts come from strangers: a control character in one could move the
 * cursor, clear the screen, turn the writing direction, or begin a line that looks like a verdict. Each is shown as its
 * number instead.
 */
export function terminalLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const number = character.codePointAt(0) ?? 0;
    return `\\u{${number.toString(16)}}`;
  });
}
