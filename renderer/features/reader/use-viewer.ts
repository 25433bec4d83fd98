import { type RefObject, useReducer, useRef, useState } from 'react';
import type { DeskDocument } from '../../../shared/contract/desk.ts';
import type { FromViewer, ToViewer } from '../../../shared/contract/viewer-port.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { emptyView, nextView, type ReaderView } from './reader-view.ts';
import { useConnection } from './use-connection.ts';
import { useMarkMessages } from './use-mark-messages.ts';
import { useOpenDocument } from './use-open-document.ts';
import { useShownMarks } from './use-shown-marks.ts';

export interface Viewer {
  readonly view: ReaderView;
  /** changes when the frame has to be thrown away and made anew */
  readonly generation: number;
  readonly send: (message: ToViewer) => void;
  /** one step larger or smaller; what comes of it is kept for the next document */
  readonly stepZoom: (direction: 'in' | 'out') => void;
  readonly endFind: () => void;
  readonly noteLink: () => void;
  readonly restart: () => void;
}

type Shortcut = Extract<FromViewer, { type: 'shortcut' }>['shortcut'];

/** Speaks with the frame that shows one document. */
export function useViewer(frame: RefObject<HTMLIFrameElement | null>, document: DeskDocument | null, onShortcut: (shortcut: Shortcut) => void): Viewer {
  const [view, dispatch] = useReducer(nextView, emptyView);
  const [generation, setGeneration] = useState(0);
  const [ready, setReady] = useState(0);
  const stepping = useRef(false);
  const setZoom = useAppStore((state) => state.setZoom);
  const rememberPage = useAppStore((state) => state.rememberPage);
  const noteReading = useAppStore((state) => state.noteReading);

  const takeMark = useMarkMessages(() => frame.current?.ownerDocument);

  const take = (message: FromViewer): void => {
    dispatch(message);
    takeMark(message);
    if (message.type === 'ready') setReady((count) => count + 1);
    if (message.type === 'page') rememberPage(message.documentId, message.page);
    if (message.type === 'activity') noteReading(Date.now());
    if (message.type === 'shortcut') onShortcut(message.shortcut);
    if (message.type === 'zoomed' && stepping.current) setZoom(message.zoom);
    if (message.type === 'zoomed') stepping.current = false;
  };

  const send = useConnection(frame, generation, { onMessage: take, onSilence: () => dispatch({ type: 'stalled' }) });
  useOpenDocument({ document, ready, send, dispatch });
  useShownMarks({ document, isShown: view.status === 'shown' && view.documentId === document?.documentId, frame, send });
  return {
    view,
    generation,
    send,
    stepZoom: (direction) => {
      stepping.current = true;
      send({ type: 'stepZoom', direction });
    },
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
