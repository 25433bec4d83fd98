import type { HandedIn, HandoverReview } from '../../../shared/contract/handover.ts';
import { ballotStateOf, type Gap, gapsOf, isRatable } from '../../../shared/domain/ballot.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import { receiptOf } from '../crypto/digest.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { lastEventNumber } from '../store/events.ts';
import { type HandedInRow, listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockOf } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Where this person's work stands before it is handed in. @throws AppError `vault-wrong-role` without a bundle */
export function reviewHandover(vault: OpenVault): HandoverReview {
  const { jury } = vault;
  const manifest = manifestOf(jury);
  const asked = manifest.applications.filter((application) => isRatable(application) && lockOf(jury, application) !== 'withheld');
  const open = asked.filter((application) => lockOf(jury, application) === null);
  const states = open.map(({ id }) => ballotStateOf(ballotContent(jury, id), manifest.criteria));
  const files = listHandedIn(jury);
  return {
    gaps: [...gapsOfAll(vault, manifest)],
    rated: states.filter((state) => state === 'rated').length,
    abstained: states.filter((state) => state === 'abstained').length,
    declared: asked.length - open.length,
    total: asked.length,
    files: files.map(viewHandedIn),
    suggestedName: suggestedName(manifest, files.length + 1),
    changedSince: lastEventNumber(jury) > (files.at(-1)?.lastEvent ?? 0),
  };
}

/** Everything that a final file still needs, in the order of the applications. */
export function gapsOfAll({ jury }: OpenVault, manifest: Manifest): readonly Gap[] {
  return manifest.applications.flatMap((application) => (lockOf(jury, application) === null ? gapsOf(ballotContent(jury, application.id), manifest) : []));
}

/** A file as its writer's list shows it. */
export function viewHandedIn({ sequence, status, createdAt, sha256, name }: HandedInRow): HandedIn {
  return { sequence, status, createdAt, sha256, receipt: receiptOf(sha256), name };
}

/** Names the person and the file's number, and nothing of its content. */
function suggestedName({ recipient, bundleId }: Manifest, sequence: number): string {
  return `bewertung-${recipient.personId}-${bundleId.slice(-6)}-${sequence}.juryscores`;
}
