import type { HandoverReview } from '../../../shared/contract/handover.ts';
import { ballotStateOf, type Gap, gapsOf, isRatable } from '../../../shared/domain/ballot.ts';
import { fileTypes } from '../../../shared/file-types.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { listUnchecked } from '../store/amendments.ts';
import { lastEventNumber } from '../store/events.ts';
import { contentOf, type HandedInRow, lastSaving, listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockOf } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';
import { handInProgress, lastFinal, sinceFile } from './hand-in-progress.ts';
import { viewHandedIn } from './view-handed-in.ts';

/** Where this person's work stands before it is handed in. @throws AppError `vault-wrong-role` without a bundle */
export function reviewHandover(vault: OpenVault): HandoverReview {
  const { jury } = vault;
  const manifest = manifestOf(jury);
  const asked = manifest.applications.filter(
    (application) => isRatable(application) && lockOf(jury, application) !== 'withheld',
  );
  const open = asked.filter((application) => lockOf(jury, application) === null);
  const states = open.map(({ id }) => ballotStateOf(ballotContent(jury, id), manifest.criteria));
  const unchecked = new Set(listUnchecked(jury));
  const files = listHandedIn(jury);
  const compared = lastFinal(vault) ?? files.at(-1) ?? null;
  return {
    gaps: [...gapsOfAll(vault, manifest)],
    rated: states.filter((state) => state === 'rated').length,
    abstained: states.filter((state) => state === 'abstained').length,
    declared: asked.length - open.length,
    total: asked.length,
    files: files.map((row) => viewHandedIn(jury, row)),
    suggestedName: suggestedName(manifest, files.length + 1),
    nextSequence: isUnsavedAndSame(jury, files.at(-1)) ? files.length : files.length + 1,
    progress: handInProgress(vault),
    comparedWith: compared?.sequence ?? null,
    differences: compared === null ? null : differencesSince(vault, compared),
    toCheck: open.map(({ id }) => id).filter((id) => unchecked.has(id)),
  };
}

function differencesSince(vault: OpenVault, file: HandedInRow): HandoverReview['differences'] {
  const differences = sinceFile(vault, file);
  return differences === null ? null : [...differences];
}

/** Whether a file was signed, never reached its place, and still says what would be said now. */
export function isUnsavedAndSame(jury: ReadableDatabase, file: HandedInRow | undefined): file is HandedInRow {
  if (file === undefined || lastSaving(jury, file.sequence) !== null || file.lastEvent !== lastEventNumber(jury))
    return false;
  return contentOf(jury, file.sequence)?.revision === manifestOf(jury).revision;
}

/** Everything that a final file still needs, in the order of the applications. */
export function gapsOfAll({ jury }: OpenVault, manifest: Manifest): readonly Gap[] {
  return manifest.applications.flatMap((application) =>
    lockOf(jury, application) === null ? gapsOf(ballotContent(jury, application.id), manifest) : [],
  );
}

/** Names the person and the file's number, and nothing of its content. */
function suggestedName({ recipient, bundleId }: Manifest, sequence: number): string {
  return `bewertung-${recipient.personId}-${bundleId.slice(-6)}-${sequence}.${fileTypes.scores.extension}`;
}
