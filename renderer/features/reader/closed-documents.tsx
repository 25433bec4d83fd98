import type { ReactNode } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { ApplicationView } from '../../../shared/contract/competition.ts';

/** What stands in place of documents that this person may not read: withheld by the office, or a conflict declared. */
export function ClosedDocuments({
  application,
  ballot,
}: {
  readonly application: ApplicationView;
  readonly ballot: BallotView;
}): ReactNode {
  const { t, local } = useTranslator();
  const isWithheld = ballot.lock === 'withheld';
  return (
    <div className="jm-reader__closed">
      <Alert kind="info" title={t(isWithheld ? 'reader.withheld.title' : 'reader.closed.title')}>
        <p className="kern-body">{t(isWithheld ? 'reader.withheld.text' : 'reader.closed.text')}</p>
        {application.withheld === undefined ? null : (
          <p className="kern-body kern-body--bold">{local(application.withheld.reason)}</p>
        )}
      </Alert>
    </div>
  );
}
