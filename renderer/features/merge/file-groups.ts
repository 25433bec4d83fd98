import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import type { Verdict } from '../../../shared/formats/scores.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';

interface Report {
  readonly verdict: Verdict;
  readonly setAside: unknown;
}

/**
 * Whether the file is some member's of this jury, whose earlier files then don't count in its place. A file of another
 * bundle may name a person by the same id.
 */
export function hasKnownWriter(
  { personId, verdict }: Pick<FileReport, 'personId' | 'verdict'>,
  people: CompetitionView['people'],
): boolean {
  return verdict !== 'foreign-bundle' && people.some(({ id }) => id === personId);
}

/** Whether somebody has to act on a file; files that are in order, or set aside, are shown folded. */
export function needsAttention({ verdict, setAside }: Report): boolean {
  return setAside === null && !(verdictTraits[verdict].sound && verdict !== 'incomplete');
}
