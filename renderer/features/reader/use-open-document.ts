import { useEffect, useRef } from 'react';
import type { DeskDocument } from '../../../shared/contract/desk.ts';
import type { ToViewer } from '../../../shared/contract/viewer-port.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useResolvedTheme } from '../../hooks/use-resolved-theme.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { ReaderEvent } from './reader-view.ts';

export interface OpenDocumentOptions {
  readonly document: DeskDocument | null;
  /** how often the frame has said that it is ready; 0: not yet */
  readonly ready: number;
  readonly send: (message: ToViewer) => void;
  readonly dispatch: (event: ReaderEvent) => void;
}

/** Opens the document when the frame is ready, and again when another one is chosen; theme and zoom follow the desk's. */
export function useOpenDocument({ document, ready, send, dispatch }: OpenDocumentOptions): void {
  const words = useWords();
  const theme = useResolvedTheme();
  const zoom = useAppStore((state) => state.zoom);
  const places = useAppStore((state) => state.readingPlaces);
  // What a document is opened with is read at that moment; a page turned later must not open it again.
  const current = useRef({ words, theme, zoom, places });
  useEffect(() => {
    current.current = { words, theme, zoom, places };
  });
  useEffect(() => {
    if (document === null) return;
    const { documentId, size, name } = document;
    const page = current.current.places[documentId] ?? 1;
    dispatch({ type: 'opening', documentId, page });
    if (ready === 0) return;
    const { words: now, theme: shown, zoom: wanted } = current.current;
    const texts = { title: name, page: now.say('reader.viewer.page'), pageWithoutText: now.say('reader.viewer.pageWithoutText') };
    send({ type: 'open', documentId, size, page, zoom: wanted, language: now.language, theme: shown, texts });
  }, [document, ready, send, dispatch]);
  useEffect(() => {
    if (ready > 0) send({ type: 'setTheme', theme });
  }, [theme, ready, send]);
  useEffect(() => {
    if (ready > 0) send({ type: 'setZoom', zoom });
  }, [zoom, ready, send]);
}
