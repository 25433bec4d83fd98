import type { ReactNode } from 'react';
import { Icon } from '../components/icon.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

/** "gespeichert 14:32:07", only after the engine has committed; says so while something is still being saved. */
export function SavedAt(): ReactNode {
  const { t, time } = useTranslator();
  const savedAt = useAppStore((state) => state.lastSavedAt);
  const unsaved = useAppStore(
    ({ drafts, pendingRatings, vaultSession }) =>
      Object.keys(pendingRatings).length > 0 ||
      Object.values(drafts).some(({ vaultId, kept }) => !kept && vaultId === vaultSession?.vaultId),
  );
  const failed = useAppStore(({ drafts, vaultSession }) =>
    Object.values(drafts).some((draft) => draft.failed && draft.vaultId === vaultSession?.vaultId),
  );
  const open = useAppStore((state) => state.vaultSession !== null);
  if (!open) return null;
  return (
    <span className={`jm-saved${failed ? ' jm-saved--failed' : ''}`} role="status">
      {failed ? <Icon name="warning" /> : null}
      {words()}
    </span>
  );

  function words(): string {
    if (failed) return t('app.notSaved');
    if (unsaved) return t('app.saving');
    return savedAt === null ? '' : t('app.savedAt', { time: time(savedAt) });
  }
}
