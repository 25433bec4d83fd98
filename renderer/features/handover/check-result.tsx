import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ResultReading } from '../../../shared/contract/handover.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { DropArea } from '../../components/drop-area.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useDelivery } from '../../hooks/use-delivery.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { firstOf } from '../../store/received-files.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { usePersonName } from '../../widgets/use-person-name.ts';

export interface CheckResultProps {
  readonly competition: CompetitionView;
  /** whether this person hands in files, and so can ask whether they count */
  readonly handsIn: boolean;
}

/** Who has signed a result, and whether it says that the person's own files count. */
export function CheckResult({ competition, handsIn }: CheckResultProps): ReactNode {
  const { t } = useTranslator();
  const reading = useAppStore((state) => state.resultReading);
  const pick = useAppStore((state) => state.pickResult);
  const take = useAppStore((state) => state.takeResult);
  const task = useTask();
  useDelivery('result', (files) => void task.run(() => firstOf(files, take)));
  return (
    <section aria-labelledby="check-result" className="jm-stack">
      <h2 id="check-result" className="kern-heading-small">
        {t('checkResult.title')}
      </h2>
      <DropArea
        text={t(handsIn ? 'checkResult.drop' : 'checkResult.dropOthers')}
        buttonLabel={t('checkResult.choose')}
        busy={task.busy}
        onPick={() => void task.run(() => pick(t('checkResult.dialog')))}
      />
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <div aria-live="polite">
        {reading === null ? null : <Reading competition={competition} handsIn={handsIn} reading={reading} />}
      </div>
    </section>
  );
}

function Reading({ competition, handsIn, reading }: CheckResultProps & { readonly reading: ResultReading }): ReactNode {
  const { t, number, dateTime } = useTranslator();
  const nameOf = usePersonName(competition);
  const { transcribedBy, correction } = reading;
  return (
    <>
      <FactsList
        facts={[
          { name: t('checkResult.number'), value: number(reading.number) },
          { name: t('checkResult.signedBy'), value: nameOf(reading.signedBy) },
          { name: t('checkResult.signedAt'), value: dateTime(reading.createdAt) },
          { name: t('checkResult.checkCode'), value: reading.keyCheckCode, monospaced: true },
          ...(correction === null ? [] : [{ name: t('checkResult.correction'), value: correction }]),
        ]}
      />
      <p className="kern-body">{t('checkResult.compare')}</p>
      {handsIn && reading.files.length === 0 ? <p className="kern-body">{t('checkResult.noFiles')}</p> : null}
      <ul className="jm-files">
        {reading.files.toReversed().map((file) => (
          <li key={file.sequence}>
            <OwnFile file={file} />
          </li>
        ))}
      </ul>
      {transcribedBy === null ? null : (
        <p className="kern-body">
          {t('checkResult.transcribed', { people: transcribedBy.map((id) => nameOf(id)).join(', ') })}
        </p>
      )}
    </>
  );
}

function OwnFile({ file }: { readonly file: ResultReading['files'][number] }): ReactNode {
  const { t, number, dateTime } = useTranslator();
  const { counts, verdict, receipt } = file;
  const sequence = number(file.sequence);
  return (
    <>
      <p className="jm-files__line">
        <StateBadge
          kind={counts ? 'success' : 'warning'}
          icon={counts ? 'check' : 'minus'}
          label={t(counts ? 'checkResult.counts' : 'checkResult.countsNot', { sequence })}
        />
        <span className="jm-number">{dateTime(file.createdAt)}</span>
        <span className="jm-monospaced jm-nowrap">{spacedReceipt(receipt)}</span>
        {verdict === null ? null : <span className="jm-muted">{t(`verdict.${verdict}.name`)}</span>}
      </p>
      <p className="kern-body">{t(`checkResult.why.${reasonOf(file)}`)}</p>
    </>
  );
}

function reasonOf({
  verdict,
  counts,
}: ResultReading['files'][number]): NonNullable<ResultReading['files'][number]['verdict']> | 'late' | 'missing' {
  if (verdict === null) return 'missing';
  return verdict === 'accepted' && !counts ? 'late' : verdict;
}
