import type { Verdict } from '../../../shared/formats/scores.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';

interface Report {
  readonly verdict: Verdict;
  readonly setAside: unknown;
}

/** Whether somebody has to do something about a file: what is in order, or settled, is shown folded. */
export function needsAttention({ verdict, setAside }: Report): boolean {
  return setAside === null && !(verdictTraits[verdict].sound && verdict !== 'incomplete');
}
