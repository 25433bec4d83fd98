import type { ReactNode } from 'react';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

export interface MarkButtonsProps {
  readonly document: DocumentView;
  /** what the document calls the page being read; null: only its number is known */
  readonly pageName: string | null;
}

/** Marks the selected text, makes a note, shows all marks: the reader's toolbar has room for these three. */
export function MarkButtons({ document: { applicationId, documentId }, pageName }: MarkButtonsProps): ReactNode {
  const { t, number } = useTranslator();
  const count = useAppStore(
    (state) => (state.marks[applicationId] ?? []).filter(({ removedAt }) => removedAt === null).length,
  );
  const page = useAppStore((state) => state.readingPositions[documentId]?.page ?? 1);
  const shown = useAppStore((state) => state.showsMarks);
  const toggle = useAppStore((state) => state.toggleMarks);
  const highlight = useAppStore((state) => state.highlight);
  const makeNote = useAppStore((state) => state.makeNote);
  const report = useAppStore((state) => state.report);
  return (
    <div className="jm-toolbar__group">
      <IconButton
        icon="highlighter"
        label={t('marks.highlight')}
        shortcut={{ keys: 'H', name: 'H' }}
        onClick={() => void highlight().then(report)}
      />
      <IconButton
        icon="note"
        label={t('marks.makeNote')}
        shortcut={{ keys: 'N', name: 'N' }}
        onClick={() => void makeNote({ documentId, page: page - 1, pageName }).then(report)}
      />
      <Button
        kind="tertiary"
        compact
        icon="list"
        label={t('marks.count', { count: number(count) })}
        shortLabel={number(count)}
        pressed={shown}
        onClick={toggle}
      />
    </div>
  );
}
