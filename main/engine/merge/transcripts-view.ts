import type { ConflictView, TranscriptsView } from '../../../shared/contract/merge.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { closedToTypist } from './excluded-leader.ts';
import type { Intake } from './intake.ts';
import { paperDifferences, scansDiffer } from './paper-content.ts';
import { entriesOf, peopleWithEntries } from './transcripts.ts';

/**
 * The transcripts of paper ballots, and what of those under way two people have typed differently.
 * @param withheld applications on which the leader may see that something differs, and not what
 */
export function transcriptsView(
  vault: OpenVault,
  { transcripts }: Intake,
  { withheld, conflicts }: { readonly withheld: readonly ApplicationId[]; readonly conflicts: readonly ConflictView[] },
): TranscriptsView {
  const manifest = manifestOf(vault.jury);
  return {
    signed: transcripts.map(({ sha256, payload: { personId, transcribedBy, at } }) => ({
      ...{ sha256, personId, transcribedBy, at },
    })),
    underWay: peopleWithEntries(vault).map((personId) => underWay(vault, personId, { manifest, withheld })),
    closedTo: closedToPeople(vault, conflicts),
  };
}

/** Of everybody of whom a conflict is known, and of whoever leads. */
function closedToPeople(vault: OpenVault, conflicts: readonly ConflictView[]): TranscriptsView['closedTo'] {
  const concerned = new Set([meOf(vault).id, ...conflicts.map(({ personId }) => personId)]);
  return [...concerned].flatMap((personId) => {
    const applicationIds = [...closedToTypist(vault, conflicts, personId)];
    return applicationIds.length === 0 ? [] : [{ personId, applicationIds }];
  });
}

function underWay(
  vault: OpenVault,
  personId: PersonId,
  { manifest, withheld }: { readonly manifest: Manifest; readonly withheld: readonly ApplicationId[] },
): TranscriptsView['underWay'][number] {
  const entries = entriesOf(vault, personId);
  const [one, other] = entries.slice(-2).map(({ content }) => content);
  const all = one === undefined || other === undefined ? [] : paperDifferences(one, other, manifest);
  return {
    personId,
    enteredBy: entries.map(({ enteredBy }) => enteredBy),
    differences: all.filter(({ applicationId }) => !withheld.includes(applicationId)),
    differsUnseen: all.map(({ applicationId }) => applicationId).filter((id) => withheld.includes(id)),
    scansDiffer: one !== undefined && other !== undefined && scansDiffer(one, other),
  };
}
