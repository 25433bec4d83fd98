/** How many words of a page's content are operators that pdf.js's worker knows, and how many aren't. */
export interface ReadWords {
  readonly jurymappeKnown?: number;
  readonly jurymappeUnknown?: number;
}

/** With at least this many unknown words, content doesn't count as a page left empty on purpose. */
const leastUnknown = 3;

/** Beyond this many operators, earlier ones may already have been passed on and be missing from the list. */
const mostKnown = 900;

/** pdf.js's numbers (`OPS`) of operators that may leave a visible mark, and of the end of a part; the worker doesn't export them. */
export const paintingOperators: ReadonlySet<number> = new Set([
  44, 45, 46, 47, 62, 66, 75, 77, 83, 84, 85, 86, 87, 88, 89, 90, 91, 94,
]);

/** Whether content with several unknown words is no page content at all: nothing of it is drawn. */
export function isNonsense(
  { jurymappeKnown: known = 0, jurymappeUnknown: unknown = 0 }: ReadWords,
  { fnArray }: { readonly fnArray: readonly number[] },
): boolean {
  if (unknown < leastUnknown || known > mostKnown) return false;
  return !fnArray.some((operator) => paintingOperators.has(operator));
}
