import { type ReactNode, useState } from 'react';
import type { SnapshotOffer, OfferedSnapshot } from '../../../shared/contract/recovery.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { VaultId } from '../../../shared/ids.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** Milliseconds; times are shown in minutes. */
const minute = 60_000;

export interface RestoreOfferProps {
  readonly vaultId: VaultId;
  /** the passphrase entered for the damaged vault */
  readonly passphrase: string;
}

/** If the database is damaged: the newest intact copy, its time, and what it lacks. Nothing happens without a click. */
export function RestoreOffer({ vaultId, passphrase }: RestoreOfferProps): ReactNode {
  const offerSnapshots = useAppStore((state) => state.offerSnapshots);
  const [offer, setOffer] = useState<SnapshotOffer | null>(null);
  const task = useTask();
  const { run } = task;
  const look = (): void =>
    void run(async () => {
      const result = await offerSnapshots(vaultId, passphrase);
      if (result.ok) setOffer(result.value);
      return result.ok ? null : result.error;
    });
  const { t } = useTranslator();
  const newest = offer?.copies.find(({ whole }) => whole);
  return (
    <Alert kind="warning" title={t('recovery.offer.title')} announce="alert">
      <p className="kern-body">{t('recovery.offer.text')}</p>
      <FailureAlert failure={task.failure} />
      {offer === null ? (
        <Button kind="primary" icon="search" label={t('recovery.offer.look')} busy={task.busy} onClick={look} />
      ) : null}
      {offer !== null && newest === undefined ? (
        <p className="kern-body kern-body--bold">{t('recovery.offer.none')}</p>
      ) : null}
      {offer === null || newest === undefined ? null : (
        <Choice offer={offer} newest={newest} vaultId={vaultId} passphrase={passphrase} />
      )}
    </Alert>
  );
}

function Choice({
  offer,
  newest,
  vaultId,
  passphrase,
}: RestoreOfferProps & { readonly offer: SnapshotOffer; readonly newest: OfferedSnapshot }): ReactNode {
  const { t, dateTime } = useTranslator();
  const restore = useAppStore((state) => state.restoreSnapshot);
  const task = useTask();
  const older = offer.copies.filter((copy) => copy.whole && copy !== newest);
  const take = (copy: OfferedSnapshot): void => void task.run(() => restore(vaultId, passphrase, copy.name));
  return (
    <div className="jm-stack" role="status">
      <p className="kern-body">{t('recovery.offer.newest', { when: dateTime(newest.madeAt) })}</p>
      <p className="kern-body kern-body--bold">{useMissing(offer, newest)}</p>
      <p className="kern-body">{t('recovery.offer.kept')}</p>
      <FailureAlert failure={task.failure} />
      <div>
        <Button
          kind="primary"
          icon="undo"
          label={t('recovery.offer.restore', { when: dateTime(newest.madeAt) })}
          busy={task.busy}
          onClick={() => take(newest)}
        />
      </div>
      {older.length === 0 ? null : (
        <details className="jm-disclosure">
          <summary>{t('recovery.offer.older', { count: older.length })}</summary>
          <ul className="jm-stack">
            {older.map((copy) => (
              <li key={copy.name}>
                <Button
                  compact
                  icon="undo"
                  label={t('recovery.offer.restore', { when: dateTime(copy.madeAt) })}
                  busy={task.busy}
                  onClick={() => take(copy)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What would be missing: a count if the damaged file can still be counted, otherwise the period between the times. */
function useMissing({ damagedChanges, damagedWrittenAt }: SnapshotOffer, copy: OfferedSnapshot): string {
  const { t, dateTime } = useTranslator();
  if (damagedChanges !== null && damagedChanges <= copy.changes) return t('recovery.offer.nothingMissing');
  if (damagedChanges !== null) return t('recovery.offer.missingChanges', { count: damagedChanges - copy.changes });
  if (damagedWrittenAt === null || damagedWrittenAt <= copy.madeAt) return t('recovery.offer.nothingMissing');
  if (Date.parse(damagedWrittenAt) - Date.parse(copy.madeAt) < minute) return t('recovery.offer.missingLittle');
  return t('recovery.offer.missingSince', { from: dateTime(copy.madeAt), to: dateTime(damagedWrittenAt) });
}
