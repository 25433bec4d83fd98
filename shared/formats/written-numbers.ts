/**
 * Numbers are judged by their text (FORMATS section 0), and a number that was parsed has lost it: 1 and 1.0 are the same
 * to every program that reads JSON. So the strict reader notes here where a whole number is written with a point, which
 * is right for points and wrong for cents and counts.
 */
const written = new WeakMap<object, Set<string | number>>();

export function notePoint(container: object, key: string | number): void {
  const keys = written.get(container) ?? new Set();
  written.set(container, keys.add(key));
}

/** The places, in what the strict reader has read, of whole numbers that are written with a point. */
export function* placesWithPoint(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of written.get(value) ?? []) yield [...path, key];
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? Array.from(value, (one, index) => [index, one] as const)
    : Object.entries(value);
  for (const [key, one] of inside) yield* placesWithPoint(one, [...path, key]);
}

/** as many places as the formats allow a decimal; also the most that zeros may fill up */
const places = 4;
const decimal = /^-?(?:0|[1-9]\d*)\.\d+$/;

/**
 * Whether a number's text says just what a program reads in it: the shortest decimal that is this value, or that one with
 * zeros behind it. Not 1e2, not -0, and no digits that a computer's number doesn't hold.
 * @param literal a number as JSON has it @param value what it is read as
 */
export function isPlainlyWritten(literal: string, value: number): boolean {
  const shortest = String(value);
  if (literal === shortest) return true;
  if (!decimal.test(literal) || literal.length - literal.indexOf('.') - 1 > places) return false;
  return literal.replace(/\.?0+$/, '') === shortest;
}
