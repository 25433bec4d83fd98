import type { ReactNode } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import { Alert } from '../../components/alert.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import type { DeskApplication } from '../../store/desk/desk-rows.ts';

/** What stands in place of documents that this person may not read: withheld by the office, or a conflict declared. */
export function ClosedDocuments({
  application,
  ballot,
}: {
  readonly application: DeskApplication;
  readonly ballot: BallotView;
}): ReactNode {
  const { say, local } = useWords();
  const isWithheld = ballot.lock === 'withheld';
  return (
    <div className="jm-reader__closed">
      <Alert kind="info" title={say(isWithheld ? 'reader.withheld.title' : 'reader.closed.title')}>
        <p className="kern-body">{say(isWithheld ? 'reader.withheld.text' : 'reader.closed.text')}</p>
        {application.withheld === undefined ? null : (
          <p className="kern-body kern-body--bold">{local(application.withheld.reason)}</p>
        )}
      </Alert>
    </div>
  );
}
