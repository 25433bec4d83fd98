import { useMemo } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useGoToBallot } from '../hooks/use-go-to-ballot.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import { readingOrder } from '../store/reading-order.ts';

export interface Neighbours {
  /** 1-based */
  readonly position: number;
  readonly total: number;
  readonly previous: ApplicationId | null;
  readonly next: ApplicationId | null;
  readonly go: (applicationId: ApplicationId | null) => void;
}

/** The previous and the next application, in the order of the desk. */
export function useNeighbours(here: ApplicationId): Neighbours {
  const { language } = useTranslator();
  const competition = useAppStore((state) => state.competition);
  const desk = useAppStore((state) => state.desk);
  const filter = useAppStore((state) => state.filter);
  const sorting = useAppStore((state) => state.sorting);
  const goToBallot = useGoToBallot();
  return useMemo(() => {
    const { ids, places } = readingOrder({ competition, desk, filter, sorting }, here, language);
    const at = places.get(here) ?? -1;
    return {
      position: at + 1,
      total: ids.length,
      previous: at > 0 ? (ids[at - 1] ?? null) : null,
      next: ids[at + 1] ?? null,
      go: (applicationId) => {
        if (applicationId !== null) goToBallot(applicationId);
      },
    };
  }, [competition, desk, filter, sorting, here, language, goToBallot]);
}
