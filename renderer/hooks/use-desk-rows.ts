import { useTranslator } from '../i18n/use-translator.ts';
import { type DeskRow, deskRows } from '../store/desk-rows.ts';
import { useAppStore } from './use-app-store.tsx';

const none: readonly DeskRow[] = [];

/** The applications with the person's own work on each, in the bundle's order; empty without an open vault. */
export function useDeskRows(): readonly DeskRow[] {
  const { language } = useTranslator();
  const competition = useAppStore((state) => state.competition);
  const desk = useAppStore((state) => state.desk);
  return competition === null || desk === null ? none : deskRows(desk, competition, language);
}
