import { z } from 'zod';
import type { JsonPlaces } from '../../../shared/formats/strict-json.ts';
import type { Path } from './finding.ts';

const shownCharacters = 80;

/** A text as a message may show it: of limited length, and without anything that a screen could take for a command. */
export function shown(text: string): string {
  const begin = Array.from(text.slice(0, 2 * shownCharacters))
    .slice(0, shownCharacters)
    .join('');
  const cut = begin.length < text.length ? `${begin}…` : text;
  return cut.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** A value as it stands in the file. */
export function shownValue(value: unknown): string {
  return shown(JSON.stringify(value));
}

/** The value at a path; undefined where there is none. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => memberOf(value, key), content);
}

function memberOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

const listedSchema = z.union([
  z.looseObject({ id: z.string() }).transform(({ id }) => id),
  z
    .looseObject({ personId: z.string(), applicationId: z.string() })
    .transform(({ personId, applicationId }) => `${personId}, ${applicationId}`),
  z.looseObject({ file: z.string() }).transform(({ file }) => file),
]);

/** `people[2] (P3) › role`: members by name, and list items by position and their own id. */
export function pathText(path: Path, content: unknown): string {
  let text = '';
  path.forEach((key, index) => {
    if (typeof key === 'number') {
      const named = listedSchema.safeParse(valueAt(content, path.slice(0, index + 1)));
      text += `[${String(key)}]${named.success ? ` (${shown(named.data)})` : ''}`;
    } else text += `${index === 0 ? '' : ' › '}${shown(key)}`;
  });
  return text;
}

/** Where the innermost existing part of a path begins: something missing is missing from that. */
export function positionOf(path: Path, content: unknown, places: JsonPlaces): number {
  let [position, at] = [0, content];
  for (const key of path) {
    const found = typeof at === 'object' && at !== null ? places.get(at)?.get(key) : undefined;
    if (found === undefined) return position;
    position = found;
    at = memberOf(at, key);
  }
  return position;
}

/** The line and column of a character, both counted from 1; several must be asked for in the text's order. */
export function lineCounter(text: string): (position: number) => { readonly line: number; readonly column: number } {
  let [line, begin, end] = [1, 0, text.indexOf('\n')];
  return (position) => {
    for (; end >= 0 && end < position; end = text.indexOf('\n', begin)) {
      line += 1;
      begin = end + 1;
    }
    return { line, column: position - begin + 1 };
  };
}
