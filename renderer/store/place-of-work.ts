import type { Person } from '../../shared/formats/competition.ts';

/** A secretary without a vote has nothing to rate, and reads from the session's papers. */
export function hasBallot({ role, votes }: Pick<Person, 'role' | 'votes'>): boolean {
  return role !== 'secretary' || votes;
}
