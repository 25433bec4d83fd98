import type { Verdict } from '../../../shared/formats/scores.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';

interface Report {
  readonly verdict: Verdict;
  readonly setAside: unknown;
}

/** Whether somebody has to act on a file; files that are in order, or set aside, are shown folded. */
export function needsAttention({ verdict, setAside }: Report): boolean {
  return setAside === null && !(verdictTraits[verdict].sound && verdict !== 'incomplete');
}
