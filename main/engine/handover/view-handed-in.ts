import type { Counts, HandedIn, ScoreContent } from '../../../shared/contract/handover.ts';
import { receiptOf } from '../crypto/digest.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { contentOf, type HandedInRow, lastSaving } from '../store/handed-in.ts';

/** A file as shown in its writer's list. */
export function viewHandedIn(
  jury: ReadableDatabase,
  { sequence, status, createdAt, sha256, name }: HandedInRow,
): HandedIn {
  const saving = lastSaving(jury, sequence);
  const known = contentOf(jury, sequence);
  return {
    sequence,
    status,
    createdAt,
    sha256,
    receipt: receiptOf(sha256),
    name: saving?.name ?? name,
    savedAt: saving?.savedAt ?? null,
    revision: known?.revision ?? null,
    counts: known === null ? null : countsOf(known.content),
  };
}

/** A declared conflict takes precedence over earlier ratings: that ballot is for the committee to decide on. */
function countsOf({ ballots, declarations }: ScoreContent): Counts {
  const declared = new Set(declarations.map(({ applicationId }) => applicationId));
  const others = ballots.filter(({ applicationId }) => !declared.has(applicationId));
  const count = (wanted: string): number => others.filter(({ state }) => state === wanted).length;
  return { rated: count('rated'), abstained: count('abstained'), open: count('open'), declared: declared.size };
}
