import { limits } from '../limits.ts';

/** Characters; what is longer may be made to cost too much before it turns out not to be plain. */
const mostCharacters = 4 * 1024 * 1024;
/** `\u` may hide half of a surrogate pair; a name that begins with a digit may be taken for a place in a list. */
const needsACloserLook = /\\u|[{,]"\d/;

/**
 * The quick way for a text that is spelled just as `JSON.stringify` spells its value, as our own writers do: one that
 * comes back unchanged has no duplicate key, nothing after its end and no number that lost a digit. What else the
 * formats demand is looked at here; the answer is the strict reader's own, or null: let that one read it, and say what
 * is wrong if anything is.
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

/** No text has more values than commas and opening brackets and one more; those in its strings are counted along. */
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
