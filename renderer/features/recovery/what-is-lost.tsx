import type { ReactNode } from 'react';
import { FactsList } from '../../components/facts-list.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { useDeskRows } from '../../hooks/use-desk-rows.ts';

/** Whose vault it is and what would be lost: two vaults of one competition have the same name. */
export function WhatIsLost(): ReactNode {
  const { t, local, number, dateTime } = useTranslator();
  const session = useAppStore((state) => state.vaultSession);
  const progress = useAppStore((state) => state.handInProgress);
  const backup = useAppStore((state) => state.recovery?.backups[0] ?? null);
  const others = useAppStore(({ vaults }) => vaults.filter((other) => isSameCompetition(other, session)).length);
  const rows = useDeskRows();
  if (session === null) return null;
  const entered = rows.filter(({ state }) => state !== 'open' && state !== 'withheld' && state !== 'not-admitted');
  return (
    <>
      <FactsList
        facts={[
          { name: t('recovery.deletion.person'), value: `${local(session.personName)} · ${t(`role.${session.role}`)}` },
          ...(session.role === 'office'
            ? []
            : [
                {
                  name: t('recovery.deletion.entered'),
                  value: t('recovery.deletion.enteredOf', {
                    entered: number(entered.length),
                    total: number(rows.length),
                  }),
                },
              ]),
          ...(progress === null
            ? []
            : [{ name: t('recovery.deletion.handedIn'), value: t(`handover.state.${progress.state}`) }]),
          {
            name: t('recovery.deletion.backup'),
            value: backup === null ? t('recovery.deletion.noBackup') : `${dateTime(backup.madeAt)} · ${backup.name}`,
          },
        ]}
      />
      {others > 0 ? <p className="kern-body">{t('recovery.deletion.others')}</p> : null}
    </>
  );
}

function isSameCompetition(
  { vaultId, bundleId }: { readonly vaultId: string; readonly bundleId: string | null },
  session: { readonly vaultId: string; readonly bundleId: string | null } | null,
): boolean {
  return session !== null && bundleId !== null && bundleId === session.bundleId && vaultId !== session.vaultId;
}
