import type { BallotView } from '../../shared/contract/ballot.ts';
import type { OwnState } from '../../shared/desk-layout.ts';

/** `gaps`: all values are there, but a rationale or the comment is missing; `in-progress`: some values are missing. */
export function ownStateOf({
  lock,
  state,
  gaps,
  ratings,
}: Pick<BallotView, 'lock' | 'state' | 'gaps' | 'ratings'>): OwnState {
  if (lock !== null) return lock;
  if (state === 'abstained') return gaps.length === 0 ? 'abstained' : 'gaps';
  if (state === 'rated') return gaps.length === 0 ? 'complete' : 'gaps';
  return ratings.some(({ value, rationale }) => value !== null || rationale !== '') ? 'in-progress' : 'open';
}

/** Whether this person has nothing left to do for the application. */
export function isDone(state: OwnState): boolean {
  return state === 'complete' || state === 'abstained' || state === 'declared';
}

/** Whether the person is asked for a ballot on the application at all. */
export function isAsked(state: OwnState): boolean {
  return state !== 'withheld' && state !== 'not-admitted';
}
