import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ImportReport } from '../../../shared/contract/merge.ts';
import { verdictText } from '../../../shared/i18n/verdict-text.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { Fingerprint } from '../../widgets/fingerprint.tsx';
import { usePersonName } from '../../widgets/use-person-name.ts';
import { ChangesSince } from './changes-since.tsx';
import { verdictBadge } from './verdict-badges.ts';

export interface ReportItemProps {
  readonly competition: CompetitionView;
  readonly report: ImportReport;
  /** buttons for what the chair can do about the file */
  readonly action?: ReactNode;
}

/** One score file with its verdict in plain words, and the reason for it. */
export function ReportItem({ competition, report, action }: ReportItemProps): ReactNode {
  const { t, dateTime } = useTranslator();
  const nameOf = usePersonName(competition);
  return (
    <li className="jm-report">
      <div className="jm-report__head">
        <StateBadge {...verdictBadge(report.verdict)} label={t(`verdict.${report.verdict}.name`)} />
        <strong>{nameOf(report.personId)}</strong>
        <span className="jm-muted jm-break">{report.name}</span>
      </div>
      <p className="kern-body">{verdictText(t, report)}</p>
      {report.remarks.map((remark) => (
        <p key={remark} className="jm-report__remark">
          {t(`remark.${remark}`)}
        </p>
      ))}
      {report.setAside === null ? null : (
        <p className="jm-report__remark">
          {t('merge.wasSetAside', { when: dateTime(report.setAside.at), reason: report.setAside.reason })}
        </p>
      )}
      <ChangesSince competition={competition} report={report} />
      {action}
      <Disclosure look="technical" summary={t('merge.details')}>
        {() => <ReportFacts competition={competition} report={report} />}
      </Disclosure>
    </li>
  );
}

function ReportFacts({
  competition,
  report,
}: {
  readonly competition: CompetitionView;
  readonly report: ImportReport;
}): ReactNode {
  const { t, dateTime, number } = useTranslator();
  const unknown = t('merge.notReadable');
  const { gaps } = report;
  return (
    <FactsList
      facts={[
        {
          name: t('receipt.code'),
          value: report.receipt === null ? unknown : spacedReceipt(report.receipt),
          monospaced: true,
        },
        { name: t('receipt.sequence'), value: report.sequence === null ? unknown : number(report.sequence) },
        { name: t('handover.status'), value: report.status === null ? unknown : t(`handover.${report.status}`) },
        { name: t('receipt.createdAt'), value: report.createdAt === null ? unknown : dateTime(report.createdAt) },
        { name: t('merge.gaps'), value: gaps.length === 0 ? t('merge.noGaps') : gapsText() },
        ...Object.entries(report.details).map(([name, value]) => ({ name, value: String(value), monospaced: true })),
        { name: t('merge.key'), value: report.keyCheckCode ?? unknown, monospaced: true },
        {
          name: t('receipt.digest'),
          value: report.sha256 === null ? unknown : <Fingerprint value={report.sha256} />,
          monospaced: true,
        },
      ]}
    />
  );

  /** The number of gaps by application. */
  function gapsText(): string {
    const ids = competition.applications
      .map(({ id }) => id)
      .filter((id) => gaps.some(({ applicationId }) => applicationId === id));
    return ids
      .map((id) =>
        t('merge.gapsOf', {
          application: id,
          count: gaps.filter(({ applicationId }) => applicationId === id).length,
        }),
      )
      .join(', ');
  }
}
