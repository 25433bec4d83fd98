/** JSON that is as expensive to read as possible. */

const deepest = 14;

/** Nested arrays, up to this many bytes. */
export function nestedArrays(bytes: number): string {
  const one = `${'['.repeat(deepest)}${']'.repeat(deepest)}`;
  return `[${Array<string>(Math.floor(bytes / (one.length + 1)))
    .fill(one)
    .join(',')}]`;
}

/** One object with this many members. */
export function manyMembers(count: number): string {
  return `{${Array.from({ length: count }, (_, index) => `"m${index}":0`).join(',')}}`;
}

/** Arrays with one value fewer than is allowed, and one string that fills this many bytes. */
export function justAllowed(values: number, bytes: number): string {
  const arrays = Array<string>(values - 4)
    .fill('[]')
    .join(',');
  return `{"values":[${arrays}],"text":"${'x'.repeat(Math.max(0, bytes - 3 * values - 24))}"}`;
}
