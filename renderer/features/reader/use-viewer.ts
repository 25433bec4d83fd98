import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { DeskDocument } from '../../../shared/contract/desk.ts';
import type { FromViewer, ToViewer } from '../../../shared/contract/viewer-port.ts';
import { connectViewer, type ViewerConnection } from '../../hooks/connect-viewer.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useResolvedTheme } from '../../hooks/use-resolved-theme.ts';
import { useWords } from '../../i18n/use-words.ts';
import { emptyView, nextView, type ReaderView } from './reader-view.ts';

export interface Viewer {
  readonly view: ReaderView;
  /** changes when the frame has to be thrown away and made anew */
  readonly generation: number;
  readonly send: (message: ToViewer) => void;
  readonly endFind: () => void;
  readonly noteLink: () => void;
  readonly restart: () => void;
}

const second = 1_000;
const askEvery = 4 * second;
/** A page that hasn't answered for so long hangs: decoding one huge picture takes less. */
const patience = 20 * second;

/** Speaks with the frame that shows one document, and notices when it no longer answers. */
export function useViewer(frame: RefObject<HTMLIFrameElement | null>, document: DeskDocument | null, onShortcut: (shortcut: Extract<FromViewer, { type: 'shortcut' }>['shortcut']) => void): Viewer {
  const [view, dispatch] = useReducer(nextView, emptyView);
  const [generation, setGeneration] = useState(0);
  const [ready, setReady] = useState(0);
  const connection = useRef<ViewerConnection | null>(null);
  const lastSign = useRef(0);
  const shortcut = useRef(onShortcut);
  const rememberPage = useAppStore((state) => state.rememberPage);
  const noteReading = useAppStore((state) => state.noteReading);
  const send = useCallback((message: ToViewer) => connection.current?.send(message), []);
  useEffect(() => {
    shortcut.current = onShortcut;
  }, [onShortcut]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    lastSign.current = Date.now();
    const made = connectViewer(element, (message) => {
      lastSign.current = Date.now();
      dispatch(message);
      if (message.type === 'ready') setReady((count) => count + 1);
      if (message.type === 'page') rememberPage(message.documentId, message.page);
      if (message.type === 'activity') noteReading(Date.now());
      if (message.type === 'shortcut') shortcut.current(message.shortcut);
    });
    connection.current = made;
    const timer = setInterval(() => {
      // A hidden window's timers and frames are slowed down: silence proves nothing then.
      if (element.ownerDocument.hidden) lastSign.current = Date.now();
      else if (Date.now() - lastSign.current > patience) dispatch({ type: 'stalled' });
      made.send({ type: 'ping', number: Math.floor(Date.now() / second) });
    }, askEvery);
    return () => {
      clearInterval(timer);
      made.close();
      connection.current = null;
    };
  }, [frame, generation, rememberPage, noteReading]);

  useOpenDocument(document, ready, send, dispatch);
  return {
    view,
    generation,
    send,
    endFind: () => {
      send({ type: 'endFind' });
      dispatch({ type: 'findEnded' });
    },
    noteLink: () => dispatch({ type: 'linkNoted' }),
    restart: () => {
      setReady(0);
      setGeneration(generation + 1);
    },
  };
}

type Dispatch = (event: Parameters<typeof nextView>[1]) => void;

/** Opens the document when the frame is ready, and again when another one is chosen; theme and zoom follow the desk's. */
function useOpenDocument(document: DeskDocument | null, ready: number, send: Viewer['send'], dispatch: Dispatch): void {
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
