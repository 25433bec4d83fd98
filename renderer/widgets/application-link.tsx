import type { ReactNode } from 'react';
import type { Gap } from '../../shared/domain/ballot.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';

export interface ApplicationLinkProps {
  readonly applicationId: ApplicationId;
  /** the place in the ballot to go to */
  readonly gap?: Gap;
  /** whether Tab reaches it; not in lists through which arrow keys lead */
  readonly isTabStop?: boolean;
  readonly children: ReactNode;
}

/** Leads to the screen where an application is read and rated. */
export function ApplicationLink({ applicationId, gap, isTabStop = true, children }: ApplicationLinkProps): ReactNode {
  const navigate = useAppStore((state) => state.navigate);
  return (
    <button
      type="button"
      className="jm-link"
      data-application={applicationId}
      tabIndex={isTabStop ? undefined : -1}
      onClick={() => navigate({ screen: 'reading', applicationId, gap: gap ?? null })}
    >
      {children}
    </button>
  );
}
