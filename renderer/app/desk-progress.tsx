import type { ReactNode } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { progressOf } from '../store/desk-rows.ts';
import { ownStateOf } from '../store/own-state.ts';

/** "12 von 28" and, once something was handed in, the state of handing in. */
export function DeskProgress(): ReactNode {
  const { t, number } = useTranslator();
  const desk = useAppStore((state) => state.desk);
  const handIn = useAppStore((state) => state.handInProgress?.state ?? null);
  if (desk?.me.votes !== true) return null;
  const { done, total } = progressOf(desk.ballots.map((ballot) => ({ state: ownStateOf(ballot) })));
  const counts = { done: number(done), total: number(total) };
  return (
    <span className="jm-number" title={t('desk.progress', counts)}>
      {t('desk.progressShort', counts)}
      {handIn === null || handIn === 'nothing' ? null : (
        <span className="jm-header__state"> · {t(`handover.stateShort.${handIn}`)}</span>
      )}
    </span>
  );
}
