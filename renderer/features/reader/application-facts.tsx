import type { ReactNode } from 'react';
import { centsOfEuros } from '../../../shared/domain/money.ts';
import { Alert } from '../../components/alert.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import type { DeskApplication } from '../../store/desk/desk-rows.ts';

/** What the bundle tells of an application: the fact sheet beside its documents. */
export function ApplicationFacts({
  application,
  hasDocuments,
}: {
  readonly application: DeskApplication;
  readonly hasDocuments: boolean;
}): ReactNode {
  const { say, local, euros, number, date, dateTime } = useWords();
  const { applicant, financing, partners, attachmentNote } = application;
  const money = (amount: number): string => euros(centsOfEuros(amount));
  return (
    <div className="jm-fact-sheet">
      {hasDocuments ? null : <Alert kind="warning" title={say('reader.noDocuments')} />}
      <p className="kern-body">{local(application.summary)}</p>
      <h2 className="kern-heading-small">{say('facts.applicant')}</h2>
      <FactsList
        facts={[
          { name: say('desk.column.applicant'), value: applicant.name },
          { name: say('facts.type'), value: applicant.type },
          ...(applicant.district === null ? [] : [{ name: say('facts.district'), value: applicant.district }]),
          ...(applicant.inhabitants === null
            ? []
            : [{ name: say('facts.inhabitants'), value: number(applicant.inhabitants) }]),
          ...(partners.length === 0 ? [] : [{ name: say('facts.partners'), value: partners.join(', ') }]),
        ]}
      />
      <h2 className="kern-heading-small">{say('facts.project')}</h2>
      <FactsList
        facts={[
          { name: say('desk.column.theme'), value: local(application.theme) },
          { name: say('facts.start'), value: date(application.start) },
          { name: say('facts.duration'), value: say('facts.months', { count: application.durationMonths }) },
          { name: say('facts.receivedAt'), value: dateTime(application.receivedAt) },
        ]}
      />
      <h2 className="kern-heading-small">{say('facts.financing')}</h2>
      <FactsList
        facts={[
          { name: say('facts.totalCost'), value: money(financing.totalCostEur) },
          { name: say('facts.requested'), value: money(financing.requestedEur) },
          { name: say('facts.ownShare'), value: money(financing.ownShareEur) },
          { name: say('facts.thirdParty'), value: money(financing.thirdPartyEur) },
          {
            name: say('facts.fundingRate'),
            value: say('reader.percent', { percent: number(financing.fundingRatePercent, 1) }),
          },
        ]}
      />
      {attachmentNote === null ? null : (
        <Alert kind="info" title={say('facts.attachmentNote')}>
          <p className="kern-body">{attachmentNote}</p>
        </Alert>
      )}
    </div>
  );
}
