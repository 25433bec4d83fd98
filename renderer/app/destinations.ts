import type { Role } from '../../shared/formats/competition.ts';
import type { Screen } from '../store/navigation.ts';

export type Destination = Extract<Screen, 'desk' | 'overview' | 'handover' | 'merge' | 'result' | 'office'>;

/** The screens that a role works on, in the order of the work. */
export function destinationsOf(role: Role, votes: boolean): readonly Destination[] {
  if (role === 'office') return ['office'];
  const own: readonly Destination[] = votes ? ['desk', 'overview', 'handover'] : ['desk'];
  return role === 'chair' || role === 'deputy_chair' ? [...own, 'merge', 'result'] : own;
}
