/** Where something stands in a JSON value: names of members and places in lists. */
export type JsonPath = readonly (string | number)[];

/** Every place in a value, outer ones first; of a list, the first elements. */
export function pathsIn(value: unknown, elements: number, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.slice(0, elements).map((one: unknown, index) => [index, one] as const)
    : Object.entries(value);
  return [path, ...inside.flatMap(([key, one]) => pathsIn(one, elements, [...path, key]))];
}

export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((here, key) => (here as Record<string | number, unknown>)[key], value);
}

const marker = '\u2020 put in here \u2020';

/** The value's JSON text, with any text at one place, even one that is no JSON. */
export function textWith(value: unknown, path: JsonPath, text: string): string {
  return JSON.stringify(changedAt(value, path, () => marker)).replace(JSON.stringify(marker), () => text);
}

/** The value's JSON text without a member of an object. */
export function textWithout(value: unknown, path: JsonPath): string {
  return JSON.stringify(changedAt(value, path, () => undefined));
}

/** The value's JSON text, with more text at the beginning of an object's members. */
export function textWithMember(value: unknown, path: JsonPath, member: string): string {
  const whole = JSON.stringify(valueAt(value, path));
  return textWith(
    value,
    path,
    whole.replace('{', () => (whole === '{}' ? `{${member}` : `{${member},`)),
  );
}

function changedAt(value: unknown, [key, ...rest]: JsonPath, change: () => unknown): unknown {
  if (key === undefined) return change();
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === key ? changedAt(one, rest, change) : one));
  const members = Object.entries(value as object);
  return Object.fromEntries(members.map(([name, one]) => [name, name === key ? changedAt(one, rest, change) : one]));
}
