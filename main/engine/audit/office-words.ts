import type { Result } from '../../../shared/formats/result.ts';
import type { ManifestPayload } from '../../../shared/formats/manifest.ts';
import type { SignedRecord } from './verify-signed.ts';

type Conflict = NonNullable<ManifestPayload['conflicts']>[number];

/** The conflicts known to the office, by revision. */
export type OfficeWords = (revision: number) => readonly Conflict[];

/** Each doubt doubles the possibilities to be tried. */
const mostDoubts = 6;

interface Named {
  readonly key: string;
  readonly conflict: Conflict;
}

/**
 * What the office may have said about conflicts. The package doesn't contain it; only the results reveal it. If the
 * committee has decided since, a result no longer shows what the office had said; and for a revision without a result
 * it is unknown whether the office gave the same grounds as later. All possibilities are to be tried.
 */
export function possibleOfficeWords(
  results: readonly SignedRecord<Result>[],
  revisions: readonly number[],
): readonly OfficeWords[] {
  const { lists, certain } = listedWords(results);
  const listed = [...lists.keys()].sort((a, b) => a - b);
  const listFor = (revision: number): readonly Named[] =>
    lists.get(listed.find((named) => named >= revision) ?? listed.at(-1) ?? revision) ?? [];
  const doubts = [
    ...revisions.filter((revision) => !lists.has(revision) && listFor(revision).length > 0).map(String),
    ...[...lists.values()].flat().flatMap(({ key }) => (certain.has(key) ? [] : [key])),
  ];
  return waysOf(doubts.slice(0, mostDoubts)).map(
    (isOther) => (revision) =>
      listFor(revision).map(({ key, conflict }): Conflict => ({
        ...conflict,
        ...(isOther.has(String(revision)) ? { ground: { de: '', en: '' } } : {}),
        ...(certain.has(key) ? {} : { decision: isOther.has(key) ? 'not_excluded' : 'excluded' }),
      })),
  );
}

function listedWords(results: readonly SignedRecord<Result>[]): {
  readonly lists: ReadonlyMap<number, readonly Named[]>;
  readonly certain: ReadonlySet<string>;
} {
  const lists = new Map<number, readonly Named[]>();
  const certain = new Set<string>();
  for (const { payload } of results)
    for (const { source, personId, applicationId, ground, basis, decision, decidedAt } of payload.conflicts) {
      const key = JSON.stringify([payload.revision, personId, applicationId, ground, basis]);
      if (source !== 'office' || certain.has(key)) continue;
      if (decidedAt === null) certain.add(key);
      const conflict = { personId, applicationId, ground: { de: ground, en: ground }, basis, decision };
      const others = (lists.get(payload.revision) ?? []).filter((named) => named.key !== key);
      lists.set(payload.revision, [...others, { key, conflict }]);
    }
  return { lists, certain };
}

/** Every choice of doubts, beginning with none. */
function waysOf(doubts: readonly string[]): readonly ReadonlySet<string>[] {
  const [first, ...others] = doubts;
  if (first === undefined) return [new Set()];
  return waysOf(others).flatMap((way) => [way, new Set([...way, first])]);
}
