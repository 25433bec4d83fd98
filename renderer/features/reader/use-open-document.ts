import { useEffect, useRef } from 'react';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import { kindsWithin, type KindWithin, type ToViewer, type ViewerTexts } from '../../../shared/contract/viewer-port.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useResolvedTheme } from '../../hooks/use-resolved-theme.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { initialPosition } from '../../store/reader.ts';
import type { ReaderEvent } from './reader-view.ts';

export interface OpenDocumentOptions {
  readonly document: DocumentView | null;
  /** how often the frame has said that it is ready; 0: not yet */
  readonly ready: number;
  readonly send: (message: ToViewer) => void;
  readonly dispatch: (event: ReaderEvent) => void;
}

/**
 * Opens the document when the frame is ready, and again when another one is chosen; theme and panel follow the desk's.
 */
export function useOpenDocument({ document, ready, send, dispatch }: OpenDocumentOptions): void {
  const words = useTranslator();
  const theme = useResolvedTheme();
  const zoom = useAppStore((state) => state.zoom);
  const panel = useAppStore((state) => state.panel);
  const positions = useAppStore((state) => state.readingPositions);
  // Read only when a document is opened; a page turned later must not open it again.
  const current = useRef({ words, theme, zoom, panel, positions });
  useEffect(() => {
    current.current = { words, theme, zoom, panel, positions };
  });
  useEffect(() => {
    if (document === null) return;
    const { documentId, size, name } = document;
    const { words: now, theme: shown, zoom: wanted, panel: beside, positions: known } = current.current;
    const position = known[documentId] ?? initialPosition({ zoom: wanted });
    dispatch({ type: 'opening', documentId, position });
    if (ready > 0)
      send({
        type: 'open',
        documentId,
        size,
        position,
        panel: beside,
        language: now.language,
        theme: shown,
        texts: textsOf(name, now),
      });
  }, [document, ready, send, dispatch]);
  useEffect(() => {
    if (ready > 0) send({ type: 'setTheme', theme });
  }, [theme, ready, send]);
  useEffect(() => {
    if (ready > 0) send({ type: 'setPanel', panel });
  }, [panel, ready, send]);
}

/** The port's schema asks for each of them. */
function mapKinds(wordsOf: (kind: KindWithin) => string): ViewerTexts['fileKinds'] {
  return Object.fromEntries(kindsWithin.map((kind) => [kind, wordsOf(kind)])) as ViewerTexts['fileKinds'];
}

function textsOf(title: string, { t }: Pick<ReturnType<typeof useTranslator>, 't'>): ViewerTexts {
  return {
    title,
    page: t('reader.viewer.page'),
    pageWithoutText: t('reader.viewer.pageWithoutText'),
    panel: t('reader.viewer.panel'),
    thumbnails: t('reader.viewer.thumbnails'),
    outline: t('reader.viewer.outline'),
    files: t('reader.viewer.files'),
    noOutline: t('reader.viewer.noOutline'),
    filesWithin: t('reader.viewer.filesWithin'),
    noFiles: t('reader.viewer.noFiles'),
    filesHint: t('reader.viewer.filesHint'),
    fileOnPage: t('reader.viewer.fileOnPage'),
    fileKinds: mapKinds((kind) => t(`fileKind.${kind}`)),
    fileNotRead: t('reader.viewer.fileNotRead'),
    moreFiles: t('reader.viewer.moreFiles'),
    lookingForFiles: t('reader.viewer.lookingForFiles'),
    filesPageByPage: t('reader.viewer.filesPageByPage'),
    outside: t('reader.viewer.outside'),
  };
}
