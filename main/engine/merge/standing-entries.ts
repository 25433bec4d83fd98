import type { ConflictView, TranscriptsView } from '../../../shared/contract/merge.ts';
import type { TypedPaper } from '../../../shared/formats/transcript.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import type { OpenVault } from '../vault/vault.ts';
import { closedToTypist } from './excluded-leader.ts';
import { isTyped } from './paper-content.ts';
import { entriesOf, type PaperEntry } from './transcripts.ts';

type Resting = TranscriptsView['underWay'][number]['resting'];

/** What was typed of one paper: what counts, and what rests until it is decided whether its typist may take part. */
export interface TypedEntries {
  /** the last one last */
  readonly standing: readonly PaperEntry[];
  readonly resting: Resting;
}

/**
 * The entries of one paper as conflicts are known now. One whose typist has come to be excluded, or has a conflict that is
 * undecided, on an application of which it says something, stays in the vault and is neither compared nor signed.
 */
export function typedEntries(vault: OpenVault, conflicts: readonly ConflictView[], personId: PersonId): TypedEntries {
  const all = entriesOf(vault, personId).map((entry) => {
    const closed = closedToTypist(vault, conflicts, entry.enteredBy);
    return { entry, saysOfClosed: [...saidOf(entry.content, closed)] };
  });
  return {
    standing: all.filter(({ saysOfClosed }) => saysOfClosed.length === 0).map(({ entry }) => entry),
    resting: all.flatMap(({ entry: { enteredBy }, saysOfClosed }) =>
      saysOfClosed.length === 0 ? [] : [{ enteredBy, applicationIds: saysOfClosed }],
    ),
  };
}

/** Of which of these applications what was typed says anything, in their order. */
export function saidOf(
  { ballots }: Pick<TypedPaper, 'ballots'>,
  applicationIds: readonly ApplicationId[],
): readonly ApplicationId[] {
  const said = new Set(ballots.filter(isTyped).map(({ applicationId }) => applicationId));
  return applicationIds.filter((id) => said.has(id));
}
