import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

type Path = readonly (string | number)[];

const container = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

/** The demo's competition.json, for tests that change it. */
export function demoCompetition(): Record<string, unknown> {
  const file = join(import.meta.dirname, '..', '..', 'resources', 'demo', 'competition.json');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The value at a path. @throws when there can be no value there */
export function at(file: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => Object.entries(container.parse(value)).find(([name]) => name === String(key))?.[1],
    file,
  );
}

/** Changes the value at a path; `undefined` removes it. */
export function put(file: unknown, path: Path, value: unknown): void {
  const parent = at(file, path.slice(0, -1));
  const key = path.at(-1) ?? '';
  if (typeof parent !== 'object' || parent === null) throw new TypeError(`nothing stands in ${path.join('.')}`);
  if (value === undefined) Reflect.deleteProperty(parent, key);
  else Reflect.set(parent, key, value);
}

/** The text as an office sees it, with a line for each member. */
export function written(file: unknown): string {
  return JSON.stringify(file, null, 2);
}

/** The line on which the value at a path begins, found by writing an unmistakable mark there. */
export function lineOf(file: unknown, path: Path): number {
  const other: unknown = structuredClone(file);
  put(other, path, '@here@');
  return written(other).split('"@here@"')[0]?.split('\n').length ?? 0;
}
