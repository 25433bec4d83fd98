import type { HandoverReview } from '../../../shared/contract/handover.ts';
import { ballotStateOf, type Gap, gapsOf, isRatable } from '../../../shared/domain/ballot.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { listUnchecked } from '../store/amendments.ts';
import { lastEventNumber } from '../store/events.ts';
import { contentOf, type HandedInRow, lastSaving, listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockOf } from '../vault/ballot-lock.ts';
import { longTexts } from '../vault/long-texts.ts';
import type { OpenVault } from '../vault/vault.ts';
import { handInProgress, isNewestCurrent, lastFinal, sinceFile } from './hand-in-progress.ts';
import { viewHandedIn } from './view-handed-in.ts';

/** The state of this person's work before it is handed in. @throws AppError `vault-wrong-role` without a bundle */
export function reviewHandover(vault: OpenVault): Omit<HandoverReview, 'keyCheckCode'> {
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
    next: { final: nextFile(vault, 'final'), interim: nextFile(vault, 'interim') },
    progress: handInProgress(vault),
    isNewestCurrent: isNewestCurrent(vault),
    comparedWith: compared?.sequence ?? null,
    differences: compared === null ? null : differencesSince(vault, compared),
    toCheck: open.map(({ id }) => id).filter((id) => unchecked.has(id)),
  };
}

function differencesSince(vault: OpenVault, file: HandedInRow): HandoverReview['differences'] {
  const differences = sinceFile(vault, file);
  return differences === null ? null : [...differences];
}

/** Number of a file that was signed, never reached its place, and says what would be said now; null: there is none. */
export function unsavedSequence(jury: ReadableDatabase, status: HandedInRow['status']): number | null {
  const last = listHandedIn(jury).at(-1);
  if (last?.status !== status || lastSaving(jury, last.sequence) !== null || last.lastEvent !== lastEventNumber(jury))
    return null;
  return contentOf(jury, last.sequence)?.revision === manifestOf(jury).revision ? last.sequence : null;
}

/** The name gives the person and the file's number, but none of its content; the window adds a word for the kind of file. */
function nextFile({ jury }: OpenVault, status: HandedInRow['status']): HandoverReview['next']['final'] {
  const { recipient, bundleId } = manifestOf(jury);
  const sequence = unsavedSequence(jury, status) ?? (listHandedIn(jury).at(-1)?.sequence ?? 0) + 1;
  return { sequence, nameParts: `${recipient.personId}-${bundleId.slice(-6)}-${sequence}` };
}

/** Everything that a final file still lacks, in the order of the applications. */
export function gapsOfAll(vault: OpenVault, manifest: Manifest): readonly Gap[] {
  const tooLong = textsTooLong(vault);
  return manifest.applications.flatMap((application) =>
    lockOf(vault.jury, application) === null
      ? [
          ...gapsOf(ballotContent(vault.jury, application.id), manifest),
          ...tooLong.filter(({ applicationId }) => applicationId === application.id),
        ]
      : [],
  );
}

/** Typed texts that are too long to be handed in; otherwise the earlier text would be handed in without notice. */
function textsTooLong(vault: OpenVault): readonly Gap[] {
  return longTexts(vault).flatMap(({ applicationId, field, criterionId }) =>
    field === 'noted' ? [] : [{ kind: 'text-too-long' as const, applicationId, field, criterionId }],
  );
}
