import type { BallotEvent } from '../contract/ballot.ts';

/** Numbers of a ballot's changes; the last of each list is the next to be undone or redone. */
export interface HistorySteps {
  readonly standing: readonly number[];
  readonly takenBack: readonly number[];
}

/**
 * Derives from a whole history, oldest first, which changes stand and which are undone. After a new change, earlier
 * undone changes can't be redone any more: that would overwrite the new one.
 */
export function historySteps(events: readonly Pick<BallotEvent, 'number' | 'kind' | 'undoes'>[]): HistorySteps {
  const standing: number[] = [];
  const takenBack: number[] = [];
  for (const { number, kind, undoes } of events) {
    if (kind === 'conflict-declared') continue;
    if (kind === 'undone') move(undoes, standing, takenBack);
    else if (kind === 'redone') move(undoes, takenBack, standing);
    else {
      standing.push(number);
      takenBack.length = 0;
    }
  }
  return { standing, takenBack };
}

function move(number: number | null, from: number[], to: number[]): void {
  const at = number === null ? -1 : from.lastIndexOf(number);
  if (at >= 0) to.push(...from.splice(at, 1));
}
