import type { ReactNode } from 'react';
import { Alert } from '../../components/alert.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { ApplicationView } from '../../../shared/contract/competition.ts';

/** What the bundle tells of an application: the fact sheet beside its documents. */
export function ApplicationFacts({
  application,
  hasDocuments,
}: {
  readonly application: ApplicationView;
  readonly hasDocuments: boolean;
}): ReactNode {
  const { t, local, euros, number, date, dateTime } = useTranslator();
  const { applicant, financing, partners, attachmentNote } = application;
  const money = (amount: number): string => euros(amount);
  return (
    <div className="jm-fact-sheet">
      {hasDocuments ? null : <Alert kind="warning" title={t('reader.noDocuments')} />}
      <p className="kern-body">{local(application.summary)}</p>
      <h2 className="kern-heading-small">{t('facts.applicant')}</h2>
      <FactsList
        facts={[
          { name: t('desk.column.applicant'), value: applicant.name },
          { name: t('facts.type'), value: applicant.type },
          ...(applicant.district === null ? [] : [{ name: t('facts.district'), value: applicant.district }]),
          ...(applicant.inhabitants === null
            ? []
            : [{ name: t('facts.inhabitants'), value: number(applicant.inhabitants) }]),
          ...(partners.length === 0 ? [] : [{ name: t('facts.partners'), value: partners.join(', ') }]),
        ]}
      />
      <h2 className="kern-heading-small">{t('facts.project')}</h2>
      <FactsList
        facts={[
          { name: t('desk.column.theme'), value: local(application.theme) },
          { name: t('facts.start'), value: date(application.start) },
          { name: t('facts.duration'), value: t('facts.months', { count: application.durationMonths }) },
          { name: t('facts.receivedAt'), value: dateTime(application.receivedAt) },
        ]}
      />
      <h2 className="kern-heading-small">{t('facts.financing')}</h2>
      <FactsList
        facts={[
          { name: t('facts.totalCost'), value: money(financing.totalCostCents) },
          { name: t('facts.requested'), value: money(financing.requestedCents) },
          { name: t('facts.ownShare'), value: money(financing.ownShareCents) },
          { name: t('facts.thirdParty'), value: money(financing.thirdPartyCents) },
          {
            name: t('facts.fundingRate'),
            value: t('reader.percent', { percent: number(financing.fundingRatePercent, 1) }),
          },
        ]}
      />
      {attachmentNote === null ? null : (
        <Alert kind="info" title={t('facts.attachmentNote')}>
          <p className="kern-body">{attachmentNote}</p>
        </Alert>
      )}
    </div>
  );
}
