import type { Rules } from '../formats/competition.ts';
import { exactOf, parseExact } from './fraction.ts';

/**
 * Whether enough voting members are present: more than the rule's share of them, and at least its number (by analogy
 * with section 102 LVwG).
 */
export function isQuorate(
  present: number,
  votingMembers: number,
  { quorum: { moreThan, atLeast } }: Pick<Rules, 'quorum'>,
): boolean {
  return present >= atLeast && exactOf(present).gt(parseExact(moreThan).mul(votingMembers));
}

/**
 * The smallest number of voting members present at which the jury is quorate.
 * @returns one more than there are if the rule can't be met
 */
export function quorumOf(votingMembers: number, rules: Pick<Rules, 'quorum'>): number {
  const counts = Array.from({ length: votingMembers + 1 }, (_nothing, present) => present);
  return counts.find((present) => isQuorate(present, votingMembers, rules)) ?? votingMembers + 1;
}
