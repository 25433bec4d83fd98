/**
 * Numbers are judged by their text (FORMATS section 0), but a parsed number has lost it: 1 and 1.0 are the same value. So
 * the strict reader notes here where a whole number is written with a point, which is right for points and wrong for cents
 * and counts.
 */
const written = new WeakMap<object, NumbersWithPoint>();

/** The JSON texts of whole numbers written with a point, by their keys in the object or array around them. */
export type NumbersWithPoint = ReadonlyMap<string | number, string>;

export function notePoints(container: object, numbers: NumbersWithPoint): void {
  written.set(container, numbers);
}

/** The whole numbers, in a value from the strict reader, that are written with a point. */
export function* numbersWithPoint(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<{ readonly path: readonly (string | number)[]; readonly literal: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, literal] of written.get(value) ?? []) yield { path: [...path, key], literal };
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? Array.from(value, (one, index) => [index, one] as const)
    : Object.entries(value);
  for (const [key, one] of inside) yield* numbersWithPoint(one, [...path, key]);
}

/** decimal places that the formats allow; trailing zeros may fill them up */
const places = 4;
const decimal = /^-?(?:0|[1-9]\d*)\.\d+$/;

/**
 * Whether a number's text is exactly what a program reads from it: the shortest decimal for this value, or that decimal
 * followed by zeros. Not 1e2, not -0, and no digits beyond what a double holds.
 * @param literal the number's JSON text
 * @param value the number read from it
 */
export function isPlainlyWritten(literal: string, value: number): boolean {
  const shortest = String(value);
  if (literal === shortest) return true;
  if (!decimal.test(literal) || literal.length - literal.indexOf('.') - 1 > places) return false;
  return literal.replace(/\.?0+$/, '') === shortest;
}
