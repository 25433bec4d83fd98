import { useMe } from '../hooks/use-me.ts';

/** Whether a ballot stands beside the documents: whoever takes the minutes without a vote has none. */
export function useHasBallot(): boolean {
  const me = useMe();
  return me?.role !== 'secretary' || me.votes;
}
