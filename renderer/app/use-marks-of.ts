import { useEffect } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';

/**
 * Loads an application's marks when it is opened and when an amendment has changed its documents; once its documents
 * are closed to the person, forgets them.
 */
export function useMarksOf(applicationId: ApplicationId): void {
  const documents = useAppStore((state) => state.competition?.documents);
  const lock = useAppStore(
    ({ desk }) => desk?.ballots.find((ballot) => ballot.applicationId === applicationId)?.lock ?? null,
  );
  const loadMarks = useAppStore((state) => state.loadMarks);
  const forgetMarks = useAppStore((state) => state.forgetMarks);
  const report = useAppStore((state) => state.report);
  const isClosed = lock === 'declared' || lock === 'withheld';
  useEffect(() => {
    if (documents === undefined) return;
    if (isClosed) forgetMarks(applicationId);
    else void loadMarks(applicationId).then(report);
  }, [applicationId, documents, isClosed, loadMarks, forgetMarks, report]);
}
