import { useMemo } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { isInDocument } from '../components/is-in-document.ts';
import { readingOrder } from '../store/reading-order.ts';

export interface Neighbours {
  /** 1-based */
  readonly position: number;
  readonly total: number;
  readonly previous: ApplicationId | null;
  readonly next: ApplicationId | null;
  readonly go: (applicationId: ApplicationId | null) => void;
}

/**
 * The applications before and after this one, in the order of the desk. Going there leads to the first thing that the
 * ballot still needs; who reads in the document goes on reading.
 */
export function useNeighbours(here: ApplicationId): Neighbours {
  const { language } = useTranslator();
  const competition = useAppStore((state) => state.competition);
  const desk = useAppStore((state) => state.desk);
  const filter = useAppStore((state) => state.filter);
  const sorting = useAppStore((state) => state.sorting);
  const hiddenSide = useAppStore((state) => state.hiddenSide);
  const navigate = useAppStore((state) => state.navigate);
  return useMemo(() => {
    const { ids, places } = readingOrder({ competition, desk, filter, sorting }, here, language);
    const at = places.get(here) ?? -1;
    return {
      position: at + 1,
      total: ids.length,
      previous: at > 0 ? (ids[at - 1] ?? null) : null,
      next: ids[at + 1] ?? null,
      go: (applicationId) => {
        if (applicationId === null) return;
        const mayRate = desk?.me.votes === true && hiddenSide !== 'ballot' && !isInDocument();
        const ballot = desk?.ballots.find((candidate) => candidate.applicationId === applicationId);
        navigate({ screen: 'reading', applicationId, gap: mayRate ? (ballot?.gaps[0] ?? null) : null });
      },
    };
  }, [competition, desk, filter, hiddenSide, sorting, here, language, navigate]);
}
