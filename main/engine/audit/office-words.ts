import type { Result } from '../../../shared/formats/result.ts';
import type { ManifestPayload } from '../../../shared/formats/manifest.ts';
import type { SignedRecord } from './verify-signed.ts';

type Conflict = NonNullable<ManifestPayload['conflicts']>[number];

/** What the office knew of conflicts, by revision. */
export type OfficeWords = (revision: number) => readonly Conflict[];

/** Each doubt doubles what has to be tried. */
const mostDoubts = 5;

/**
 * What the office may have said of conflicts. It isn't in the package, only in the results; where the committee has
 * decided since, nobody can tell there what the office had said: each way it can have been is one to try.
 */
export function possibleOfficeWords(results: readonly SignedRecord<Result>[]): readonly OfficeWords[] {
  const lists = new Map<number, Map<string, Conflict>>();
  const certain = new Set<string>();
  for (const { payload } of results) {
    const list = lists.get(payload.revision) ?? new Map<string, Conflict>();
    lists.set(payload.revision, list);
    for (const { source, personId, applicationId, ground, basis, decision, decidedAt } of payload.conflicts) {
      if (source !== 'office') continue;
      const key = JSON.stringify([payload.revision, personId, applicationId, ground, basis]);
      if (certain.has(key)) continue;
      if (decidedAt === null) certain.add(key);
      list.set(key, { personId, applicationId, ground: { de: ground, en: ground }, basis, decision });
    }
  }
  const doubts = [...lists.values()].flatMap((list) => [...list.keys()].filter((key) => !certain.has(key)));
  return waysOf(doubts.slice(0, mostDoubts)).map((way) => (revision) => {
    const revisions = [...lists.keys()].sort((a, b) => a - b);
    const list = lists.get(revisions.find((named) => named >= revision) ?? revisions.at(-1) ?? revision);
    return [...(list ?? [])].map(([key, conflict]) => ({ ...conflict, decision: way.get(key) ?? conflict.decision }));
  });
}

function waysOf(doubts: readonly string[]): readonly ReadonlyMap<string, Conflict['decision']>[] {
  const [first, ...others] = doubts;
  if (first === undefined) return [new Map()];
  return waysOf(others).flatMap((way) =>
    (['excluded', 'not_excluded'] as const).map((word) => new Map([...way, [first, word] as const])),
  );
}
