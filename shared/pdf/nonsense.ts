/** How many words of a page's content pdf.js's worker knows, and how many it doesn't. */
export interface ReadWords {
  readonly jurymappeKnown?: number;
  readonly jurymappeUnknown?: number;
}

/** From so many unknown words on content isn't taken for a page that is empty on purpose. */
const leastUnknown = 3;

/** Operators after which those before may have been handed on already, and are no longer in the list. */
const mostKnown = 900;

/** pdf.js's numbers (`OPS`) of what may leave something to be seen, and of the end of a part; the worker doesn't export them. */
export const paintingOperators: ReadonlySet<number> = new Set([
  44, 45, 46, 47, 62, 66, 75, 77, 83, 84, 85, 86, 87, 88, 89, 90, 91, 94,
]);

/** Whether content, of which several words are no operators, is none at all: nothing of it is drawn. */
export function isNonsense(
  { jurymappeKnown: known = 0, jurymappeUnknown: unknown = 0 }: ReadWords,
  { fnArray }: { readonly fnArray: readonly number[] },
): boolean {
  if (unknown < leastUnknown || known > mostKnown) return false;
  return !fnArray.some((operator) => paintingOperators.has(operator));
}
