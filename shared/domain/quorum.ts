import type { Rules } from '../formats/competition.ts';
import { exactOf, parseExact } from './fraction.ts';

/** Whether enough voting members are present: more than the rule's share of them, and at least its number (by analogy to section 102 LVwG). */
export function isQuorate(
  present: number,
  votingMembers: number,
  { quorum: { moreThan, atLeast } }: Pick<Rules, 'quorum'>,
): boolean {
  return present >= atLeast && exactOf(present).gt(parseExact(moreThan).mul(votingMembers));
}
