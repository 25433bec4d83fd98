import type { ReactNode } from 'react';
import type { RecoveryOverview } from '../../../shared/contract/recovery.ts';
import { Button } from '../../components/button.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** The snapshots inside the vault, which are made automatically. */
export function SnapshotsPart({
  recovery: { copies, quarantined },
}: {
  readonly recovery: RecoveryOverview;
}): ReactNode {
  const { t, number, dateTime } = useTranslator();
  const createSnapshot = useAppStore((state) => state.createSnapshot);
  const task = useTask();
  const [newest] = copies;
  return (
    <StepSection id="copies" title={t('recovery.snapshots.title')}>
      <p className="kern-body">{t('recovery.snapshots.text')}</p>
      <p className="kern-body" role="status">
        {newest === undefined
          ? t('recovery.snapshots.none')
          : t('recovery.snapshots.newest', {
              count: copies.length,
              number: number(copies.length),
              when: dateTime(newest.madeAt),
            })}
      </p>
      {newest === undefined ? null : (
        <details className="jm-disclosure">
          <summary>{t('recovery.snapshots.list')}</summary>
          <CopyTable copies={copies} />
        </details>
      )}
      {quarantined.length === 0 ? null : (
        <p className="kern-body jm-break">{t('recovery.snapshots.quarantined', { names: quarantined.join(', ') })}</p>
      )}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <div>
        <Button
          icon="copy"
          label={t('recovery.snapshots.keep')}
          busy={task.busy}
          onClick={() => void task.run(createSnapshot)}
        />
      </div>
    </StepSection>
  );
}

function CopyTable({ copies }: Pick<RecoveryOverview, 'copies'>): ReactNode {
  const { t, dateTime, bytes } = useTranslator();
  return (
    <div className="jm-table-frame">
      <table className="jm-table">
        <TableHead columns={[{ title: t('recovery.madeAt') }, { title: t('recovery.size') }]} />
        <tbody>
          {copies.map(({ name, madeAt, size }) => (
            <tr key={name}>
              <td className="jm-number jm-nowrap">{dateTime(madeAt)}</td>
              <td className="jm-number">{bytes(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
