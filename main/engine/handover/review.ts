import type { HandoverReview } from '../../../shared/contract/handover.ts';
import { ballotStateOf, type Gap, gapsOf, isRatable } from '../../../shared/domain/ballot.ts';
import { differencesBetween } from '../../../shared/domain/score-differences.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { listUnchecked } from '../store/amendments.ts';
import { lastEventNumber } from '../store/events.ts';
import { contentOf, listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockOf } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';
import { presentContent } from './score-content.ts';
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
  return {
    gaps: [...gapsOfAll(vault, manifest)],
    rated: states.filter((state) => state === 'rated').length,
    abstained: states.filter((state) => state === 'abstained').length,
    declared: asked.length - open.length,
    total: asked.length,
    files: files.map((row) => viewHandedIn(jury, row)),
    suggestedName: suggestedName(manifest, files.length + 1),
    ...sinceLastFile(vault),
    toCheck: open.map(({ id }) => id).filter((id) => unchecked.has(id)),
  };
}

/** What is different now from what the last file says. */
function sinceLastFile(vault: OpenVault): Pick<HandoverReview, 'changedSince' | 'amendedSince' | 'differences'> {
  const { jury } = vault;
  const last = listHandedIn(jury).at(-1);
  const known = last === undefined ? null : contentOf(jury, last.sequence);
  if (known === null)
    return { changedSince: lastEventNumber(jury) > (last?.lastEvent ?? 0), amendedSince: false, differences: null };
  const differences = differencesBetween(known.content, presentContent(vault));
  const amendedSince = known.revision < manifestOf(jury).revision;
  return { changedSince: differences.length > 0 || amendedSince, amendedSince, differences: [...differences] };
}

/** Everything that a final file still needs, in the order of the applications. */
export function gapsOfAll({ jury }: OpenVault, manifest: Manifest): readonly Gap[] {
  return manifest.applications.flatMap((application) =>
    lockOf(jury, application) === null ? gapsOf(ballotContent(jury, application.id), manifest) : [],
  );
}

/** Names the person and the file's number, and nothing of its content. */
function suggestedName({ recipient, bundleId }: Manifest, sequence: number): string {
  return `bewertung-${recipient.personId}-${bundleId.slice(-6)}-${sequence}.juryscores`;
}
