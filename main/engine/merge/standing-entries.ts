import type { ConflictView, TranscriptsView } from '../../../shared/contract/merge.ts';
import type { TypedPaper } from '../../../shared/formats/transcript.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import type { OpenVault } from '../vault/vault.ts';
import { closedToTypist } from './excluded-leader.ts';
import { isTyped } from './paper-content.ts';
import { entriesOf, type PaperEntry } from './transcripts.ts';

type Resting = TranscriptsView['underWay'][number]['resting'];

/**
 * The entries for one paper ballot: those that count, and those that rest until their typists' conflicts are settled.
 */
export interface TypedEntries {
  /** the newest last */
  readonly standing: readonly PaperEntry[];
  readonly resting: Resting;
}

/**
 * The entries for one paper ballot, given the conflicts known now. An entry about an application from which its typist
 * is now excluded, or on which there is an undecided conflict, stays in the vault but is neither compared nor signed.
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

/** Which of these applications an entry says something about, in the given order. */
export function saidOf(
  { ballots }: Pick<TypedPaper, 'ballots'>,
  applicationIds: readonly ApplicationId[],
): readonly ApplicationId[] {
  const said = new Set(ballots.filter(isTyped).map(({ applicationId }) => applicationId));
  return applicationIds.filter((id) => said.has(id));
}
