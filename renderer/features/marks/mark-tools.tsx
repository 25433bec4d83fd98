import type { ReactNode } from 'react';
import './marks.css';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { marksOn } from '../../store/marks.ts';
import { MarkEditor } from './mark-editor.tsx';
import { RemovedNotice } from './removed-notice.tsx';
import { SelectionTools } from './selection-tools.tsx';

/** Floats over the document: tools for the selected text, or for the chosen mark. */
export function MarkTools({ document: { applicationId, documentId } }: { readonly document: DocumentView }): ReactNode {
  const selection = useAppStore((state) => state.selection);
  const chosen = useAppStore((state) => state.chosenMark);
  const known = useAppStore((state) => state.marks[applicationId]);
  const mark = chosen === null ? undefined : marksOn(known, documentId).find(({ markId }) => markId === chosen.markId);
  return (
    <>
      {selection?.documentId === documentId ? <SelectionTools selection={selection} /> : null}
      {selection === null && chosen !== null && mark !== undefined ? (
        <MarkEditor key={mark.markId} mark={mark} chosen={chosen} />
      ) : null}
      <RemovedNotice applicationId={applicationId} />
    </>
  );
}
