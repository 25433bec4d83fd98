import { useCallback } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { isInDocument } from '../components/is-in-document.ts';
import { useAppStore } from './use-app-store.tsx';

/**
 * Returns a function that opens an application. If the person rates and the ballot is shown, it goes to the first gap
 * of the ballot, unless the focus is in the document: then it stays there.
 */
export function useGoToBallot(): (applicationId: ApplicationId) => void {
  const desk = useAppStore((state) => state.desk);
  const hiddenSide = useAppStore((state) => state.hiddenSide);
  const navigate = useAppStore((state) => state.navigate);
  return useCallback(
    (applicationId) => {
      const mayRate = desk?.me.votes === true && hiddenSide !== 'ballot' && !isInDocument();
      const ballot = desk?.ballots.find((candidate) => candidate.applicationId === applicationId);
      navigate({ screen: 'reading', applicationId, gap: mayRate ? (ballot?.gaps[0] ?? null) : null });
    },
    [desk, hiddenSide, navigate],
  );
}
