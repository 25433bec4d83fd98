import { limits } from '../limits.ts';

/** Characters; what is longer may be made to cost too much before it turns out not to be plain. */
const mostCharacters = 4 * 1024 * 1024;
/** `\u` may hide half of a surrogate pair; a name that begins with a digit may be taken for a place in a list. */
const needsACloserLook = /\\u|[{,]"\d/;

/**
 * Fast path for a text exactly as `JSON.stringify` writes it, which our own writers do: if it comes back unchanged, it
 * has no duplicate key, nothing after its end and no number that lost a digit. The formats' other demands are checked
 * here. The answer equals the strict reader's, or is null: then the strict reader must read it and report any error.
 */
export function readPlainJson(text: string, maxValues: number): { readonly value: unknown } | null {
  if (text.length > mostCharacters || mostValues(text) > maxValues || needsACloserLook.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isWithinLimits(value, 0) && JSON.stringify(value) === text ? { value } : null;
  } catch {
    return null;
  }
}

/** An upper bound: one more than the commas and opening brackets, including those in strings. */
function mostValues(text: string): number {
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x5b || code === 0x7b) values += 1;
  }
  return values;
}

function isWithinLimits(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= limits.jsonDepth) return false;
  const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (!Array.isArray(value) && inside.length > limits.jsonMembers) return false;
  return inside.every((one) => isWithinLimits(one, depth + 1));
}
