import type { ConflictView, TranscriptsView } from '../../../shared/contract/merge.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { closedToTypist } from './excluded-leader.ts';
import type { Intake } from './intake.ts';
import { paperDifferences, scansDiffer } from './paper-content.ts';
import { typedEntries } from './standing-entries.ts';
import { peopleWithEntries } from './transcripts.ts';

/**
 * The transcripts of paper ballots, and the differences between two entries that aren't a transcript yet.
 * @param withheld applications on which only the fact of a difference may be seen, not the difference itself
 */
export function transcriptsView(
  vault: OpenVault,
  { transcripts }: Intake,
  { withheld, conflicts }: { readonly withheld: readonly ApplicationId[]; readonly conflicts: readonly ConflictView[] },
): TranscriptsView {
  return {
    signed: transcripts.map(({ sha256, payload: { personId, transcribedBy, at } }) => ({
      ...{ sha256, personId, transcribedBy, at },
    })),
    underWay: peopleWithEntries(vault).map((personId) => underWay(vault, personId, { withheld, conflicts })),
    closedTo: closedToPeople(vault, conflicts),
  };
}

/** What is closed to the leader and to everybody with a known conflict. */
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
  { withheld, conflicts }: { readonly withheld: readonly ApplicationId[]; readonly conflicts: readonly ConflictView[] },
): TranscriptsView['underWay'][number] {
  const { standing, resting } = typedEntries(vault, conflicts, personId);
  const compared = standing.slice(-2);
  const [one, other] = compared.map(({ content }) => content);
  const all = one === undefined || other === undefined ? [] : paperDifferences(one, other, manifestOf(vault.jury));
  // Those who correct their own entry look at this list too.
  const unseen = [...withheld, ...compared.flatMap(({ enteredBy }) => closedToTypist(vault, conflicts, enteredBy))];
  return {
    personId,
    enteredBy: standing.map(({ enteredBy }) => enteredBy),
    resting: [...resting],
    differences: all.filter(({ applicationId }) => !unseen.includes(applicationId)),
    differsUnseen: all.map(({ applicationId }) => applicationId).filter((id) => unseen.includes(id)),
    scansDiffer: one !== undefined && other !== undefined && scansDiffer(one, other),
  };
}
