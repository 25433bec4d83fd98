import { useMe } from '../hooks/use-me.ts';
import { hasBallot } from '../store/place-of-work.ts';

/** Whether the person has a ballot beside the documents. */
export function useHasBallot(): boolean {
  const me = useMe();
  return me === null || hasBallot(me);
}
