import { type ReactNode, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { Task } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

const lookEvery = 5_000;

/** A folder in which score files arrive: it is checked every few seconds while this screen is open. */
export function WatchedFolder({ task }: { readonly task: Task }): ReactNode {
  const { t, number } = useTranslator();
  const watched = useAppStore((state) => state.watched);
  const watch = useAppStore((state) => state.watchFolder);
  const unwatch = useAppStore((state) => state.unwatchFolder);
  const look = useAppStore((state) => state.lookAtFolder);
  const report = useAppStore((state) => state.report);
  const isWatching = watched !== null;
  useEffect(() => {
    if (!isWatching) return undefined;
    const timer = setInterval(() => void look().then(report), lookEvery);
    return () => clearInterval(timer);
  }, [isWatching, look, report]);
  if (watched === null)
    return (
      <div>
        <Button
          compact
          kind="tertiary"
          icon="folder"
          label={t('merge.watch')}
          busy={task.busy}
          onClick={() => void task.run(() => watch(t('merge.watch')))}
        />
      </div>
    );
  return (
    <div className="jm-row">
      <p role="status">
        {t('merge.watching', { folder: watched.folder.name })}
        {watched.waiting === 0 ? '' : ` ${t('merge.stillGrowing', { number: number(watched.waiting) })}`}
      </p>
      <Button compact kind="tertiary" icon="close" label={t('merge.unwatch')} onClick={unwatch} />
    </div>
  );
}
