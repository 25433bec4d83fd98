import { useMemo } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
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

/** The applications before and after this one, in the order of the desk. */
export function useNeighbours(here: ApplicationId): Neighbours {
  const { language } = useTranslator();
  const competition = useAppStore((state) => state.competition);
  const desk = useAppStore((state) => state.desk);
  const filter = useAppStore((state) => state.filter);
  const sorting = useAppStore((state) => state.sorting);
  const navigate = useAppStore((state) => state.navigate);
  return useMemo(() => {
    const order = readingOrder({ competition, desk, filter, sorting }, here, language).map(
      ({ application }) => application.id,
    );
    const at = order.indexOf(here);
    return {
      position: at + 1,
      total: order.length,
      previous: at > 0 ? (order[at - 1] ?? null) : null,
      next: order[at + 1] ?? null,
      go: (applicationId) => {
        if (applicationId !== null) navigate({ screen: 'reading', applicationId, gap: null });
      },
    };
  }, [competition, desk, filter, sorting, here, language, navigate]);
}
