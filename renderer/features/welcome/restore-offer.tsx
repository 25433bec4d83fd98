import { type ReactNode, useState } from 'react';
import type { CopyOffer, OfferedCopy } from '../../../shared/contract/recovery.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import type { VaultId } from '../../../shared/ids.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** Milliseconds; times are shown in minutes. */
const minute = 60_000;

export interface RestoreOfferProps {
  readonly vaultId: VaultId;
  /** with which the damaged vault was to be unlocked */
  readonly passphrase: string;
}

/** Where the database is damaged: the newest whole copy, when it was made, and what is missing in it. Nothing happens unasked. */
export function RestoreOffer({ vaultId, passphrase }: RestoreOfferProps): ReactNode {
  const offerCopies = useAppStore((state) => state.offerCopies);
  const [offer, setOffer] = useState<CopyOffer | null>(null);
  const task = useTask();
  const { run } = task;
  const look = (): void =>
    void run(async () => {
      const result = await offerCopies(vaultId, passphrase);
      if (result.ok) setOffer(result.value);
      return result.ok ? null : result.error;
    });
  const { say } = useWords();
  const newest = offer?.copies.find(({ whole }) => whole);
  return (
    <Alert kind="warning" title={say('safety.offer.title')} announce="alert">
      <p className="kern-body">{say('safety.offer.text')}</p>
      <FailureAlert failure={task.failure} />
      {offer === null ? (
        <Button kind="primary" icon="search" label={say('safety.offer.look')} busy={task.busy} onClick={look} />
      ) : null}
      {offer !== null && newest === undefined ? (
        <p className="kern-body kern-body--bold">{say('safety.offer.none')}</p>
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
}: RestoreOfferProps & { readonly offer: CopyOffer; readonly newest: OfferedCopy }): ReactNode {
  const { say, dateTime } = useWords();
  const restore = useAppStore((state) => state.restoreCopy);
  const task = useTask();
  const older = offer.copies.filter((copy) => copy.whole && copy !== newest);
  const take = (copy: OfferedCopy): void => void task.run(() => restore(vaultId, passphrase, copy.name));
  return (
    <div className="jm-stack" role="status">
      <p className="kern-body">{say('safety.offer.newest', { when: dateTime(newest.madeAt) })}</p>
      <p className="kern-body kern-body--bold">{useMissing(offer, newest)}</p>
      <p className="kern-body">{say('safety.offer.kept')}</p>
      <FailureAlert failure={task.failure} />
      <div>
        <Button
          kind="primary"
          icon="undo"
          label={say('safety.offer.restore', { when: dateTime(newest.madeAt) })}
          busy={task.busy}
          onClick={() => take(newest)}
        />
      </div>
      {older.length === 0 ? null : (
        <details className="jm-disclosure">
          <summary>{say('safety.offer.older', { count: older.length })}</summary>
          <ul className="jm-stack">
            {older.map((copy) => (
              <li key={copy.name}>
                <Button
                  compact
                  icon="undo"
                  label={say('safety.offer.restore', { when: dateTime(copy.madeAt) })}
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

/** What would be missing: counted where the damaged file can still be counted, else as the times tell. */
function useMissing({ damagedChanges, damagedWrittenAt }: CopyOffer, copy: OfferedCopy): string {
  const { say, dateTime } = useWords();
  if (damagedChanges !== null && damagedChanges <= copy.changes) return say('safety.offer.nothingMissing');
  if (damagedChanges !== null) return say('safety.offer.missingChanges', { count: damagedChanges - copy.changes });
  if (damagedWrittenAt === null || damagedWrittenAt <= copy.madeAt) return say('safety.offer.nothingMissing');
  if (Date.parse(damagedWrittenAt) - Date.parse(copy.madeAt) < minute) return say('safety.offer.missingLittle');
  return say('safety.offer.missingSince', { from: dateTime(copy.madeAt), to: dateTime(damagedWrittenAt) });
}
