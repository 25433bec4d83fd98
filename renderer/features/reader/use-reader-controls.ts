import { type RefObject, useRef, useState } from 'react';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import type { ShortcutOf } from '../../../shared/shortcuts.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import type { PendingFind } from '../../store/search.ts';
import { type Presenting, usePresenting } from './use-presenting.ts';
import { useScopeShortcuts } from '../../hooks/use-scope-shortcuts.ts';
import { useViewer, type Viewer } from './use-viewer.ts';
import { usePendingFind } from './use-pending-find.ts';

export interface ReaderControls {
  readonly viewer: Viewer;
  readonly presenting: Presenting;
  readonly isFinding: boolean;
  /** the words of this document to which a search has led, or nothing */
  readonly initialQuery: string;
  readonly room: RefObject<HTMLDivElement | null>;
  readonly findField: RefObject<HTMLInputElement | null>;
  readonly findButton: RefObject<HTMLButtonElement | null>;
  readonly presentButton: RefObject<HTMLButtonElement | null>;
  /** opens the field, or goes into it and selects what it holds */
  readonly openFind: () => void;
  /** closes the field; the focus goes into the document */
  readonly closeFind: () => void;
}

/** What the reader's buttons and keys do, both on the desk and inside the document. */
export function useReaderControls(
  frame: RefObject<HTMLIFrameElement | null>,
  document: DocumentView | null,
): ReaderControls {
  const [isFinding, setFinding] = useState(false);
  const [handledFind, setHandledFind] = useState<PendingFind | null>(null);
  const elements = useReaderElements();
  const panel = useAppStore((state) => state.panel);
  const showPanel = useAppStore((state) => state.showPanel);
  const viewer = useViewer(frame, document);
  const presenting = usePresenting(
    elements.room,
    (isOn) => viewer.send({ type: 'setPresenting', presenting: isOn }),
    elements.presentButton,
  );
  usePendingFind(viewer, (find) => {
    setHandledFind(find);
    setFinding(true);
  });
  const openFind = (): void => {
    setFinding(true);
    elements.findField.current?.select();
  };
  const endFind = (): void => {
    viewer.endFind();
    setFinding(false);
    setHandledFind(null);
  };
  const closeFind = (): void => {
    endFind();
    frame.current?.focus();
  };
  useScopeShortcuts('reader', (shortcut) => {
    if (document === null) return false;
    const actions: Readonly<Record<ShortcutOf<'reader'>, (() => void) | null>> = {
      find: openFind,
      panel: () => showPanel(panel === null ? 'thumbnails' : null),
      present: presenting.isOn ? presenting.end : presenting.begin,
      end: presenting.isOn ? presenting.end : isFinding ? endFind : null,
      'zoom-in': () => viewer.stepZoom('in'),
      'zoom-out': () => viewer.stepZoom('out'),
      'fit-width': () => viewer.fit('page-width'),
    };
    actions[shortcut]?.();
    return actions[shortcut] !== null;
  });
  const initialQuery = wordsIn(document, handledFind);
  return { viewer, presenting, isFinding, initialQuery, ...elements, openFind, closeFind };
}

/** The elements to which the reader moves the focus, or which it shows in the whole window. */
function useReaderElements(): Pick<ReaderControls, 'room' | 'findField' | 'findButton' | 'presentButton'> {
  const room = useRef<HTMLDivElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const findButton = useRef<HTMLButtonElement>(null);
  const presentButton = useRef<HTMLButtonElement>(null);
  return { room, findField, findButton, presentButton };
}

/** The words of this document to which a search has led, or nothing. */
function wordsIn(document: DocumentView | null, find: PendingFind | null): string {
  return find !== null && find.documentId === document?.documentId ? find.words : '';
}
