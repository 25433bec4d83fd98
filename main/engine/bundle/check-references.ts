import type { CheckedParts } from './checked-parts.ts';
import type { Finding, Path } from './finding.ts';
import { shown } from './written.ts';

type Listed = 'categories' | 'formalRules' | 'criteria' | 'people' | 'applications';
type AskReference = (id: string | null | undefined, path: Path) => readonly Finding[];

/** Checks that ids are in a list. Reports nothing if an id in the list is unreadable, as that may be the one meant. */
export function referencesTo(to: Listed, { [to]: list }: Pick<CheckedParts, Listed>): AskReference {
  const among = list?.flatMap(({ id }) => id ?? []) ?? [];
  if (list === undefined || among.length < list.length) return () => [];
  const known = new Set(among);
  return (id, path) =>
    typeof id !== 'string' || known.has(id) ? [] : [{ kind: 'unknown-reference', path, id: shown(id), to, among }];
}

/** Returns a function that tells for each value whether it has come before. */
export function repetitions(): (value: string | number) => boolean {
  const seen = new Set<string | number>();
  return (value) => {
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated;
  };
}
