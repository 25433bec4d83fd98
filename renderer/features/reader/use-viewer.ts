import { type RefObject, useEffect, useReducer, useRef, useState } from 'react';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import type { Rotation, Spread } from '../../../shared/contract/reading.ts';
import type { FromViewer, ToViewer } from '../../../shared/contract/viewer-port.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { passShortcut } from '../../hooks/passed-shortcuts.ts';
import type { ShortcutId } from '../../../shared/shortcuts.ts';
import { emptyView, nextView, type ReaderView } from './reader-view.ts';
import { useAttachedFile } from './use-attached-file.ts';
import { useConnection } from './use-connection.ts';
import { useOpenDocument } from './use-open-document.ts';
import { useShownMarks } from './use-shown-marks.ts';
import { useViewerMessages } from './use-viewer-messages.ts';

type Layout = { readonly rotation: Rotation } | { readonly spread: Spread };

export interface Viewer {
  readonly view: ReaderView;
  /** changes when the frame has to be discarded and created again */
  readonly generation: number;
  readonly send: (message: ToViewer) => void;
  /** one step larger or smaller; what comes of it is kept for the next document */
  readonly stepZoom: (direction: 'in' | 'out') => void;
  /** fits the pages; kept for the next document */
  readonly fit: (zoom: 'page-width' | 'page-fit') => void;
  /** turns the pages, or lays them side by side */
  readonly layOut: (layout: Layout) => void;
  readonly endFind: () => void;
  readonly noteLink: () => void;
  /** leads to the list of the files within the document */
  readonly showFiles: () => void;
  /** closes what was said of a file that could not be shown */
  readonly noteNotAttached: () => void;
  /** shows the document again in place of a file attached to it */
  readonly backToDocument: () => void;
  readonly restart: () => void;
}

/** Speaks with the frame that shows one document. */
export function useViewer(frame: RefObject<HTMLIFrameElement | null>, document: DocumentView | null): Viewer {
  const [view, dispatch] = useReducer(nextView, emptyView);
  const [generation, setGeneration] = useState(0);
  const [ready, setReady] = useState(0);
  const stepping = useRef(false);
  const isOfDocument = useAttachedFile();
  const setZoom = useAppStore((state) => state.setZoom);
  const showPanel = useAppStore((state) => state.showPanel);
  const handleMessage = useViewerMessages(() => frame.current?.ownerDocument);
  const onMessage = (message: FromViewer): void => {
    dispatch(message);
    if (isOfDocument(message)) handleMessage(message);
    if (message.type === 'ready') setReady((count) => count + 1);
    if (message.type === 'shortcut' && mayCome(message.shortcut, frame.current)) passShortcut(message);
    if (message.type !== 'zoomed') return;
    if (stepping.current) setZoom(message.zoom);
    stepping.current = false;
  };
  const send = useConnection(frame, generation, { onMessage, onSilence: () => dispatch({ type: 'stalled' }) });
  useOpenDocument({ document, ready, send, dispatch });
  // The largest and the smallest zoom have no further step, so nothing comes of one: it must not wait for another zoom.
  useEffect(() => void (stepping.current = false), [document?.documentId]);
  const isDocument = view.attached === null && view.documentId === document?.documentId;
  useShownMarks({ document, isShown: view.status === 'shown' && isDocument, frame, send });
  return {
    view,
    generation,
    send,
    stepZoom: (direction) => {
      stepping.current = true;
      send({ type: 'stepZoom', direction });
    },
    fit: (zoom) => {
      setZoom(zoom);
      send({ type: 'setZoom', zoom });
    },
    layOut: (layout) => {
      // Shown at once: the frame reports its position only when the pages have settled, but the next click builds on
      // it.
      dispatch({ type: 'laidOut', rotation: view.rotation, spread: view.spread, ...layout });
      send(layoutMessage(layout));
    },
    endFind: () => {
      send({ type: 'endFind' });
      dispatch({ type: 'findEnded' });
    },
    noteLink: () => dispatch({ type: 'linkNoted' }),
    showFiles: () => {
      showPanel('files');
      frame.current?.focus();
      send({ type: 'showFiles' });
    },
    noteNotAttached: () => dispatch({ type: 'notAttachedNoted' }),
    backToDocument: () => setReady(ready + 1),
    restart: () => {
      setReady(0);
      setGeneration(generation + 1);
    },
  };
}

function layoutMessage(layout: Layout): ToViewer {
  return 'rotation' in layout
    ? { type: 'setRotation', rotation: layout.rotation }
    : { type: 'setSpread', spread: layout.spread };
}

/** Keys come from a frame only while it has the focus; a wheel turns under the pointer. */
function mayCome(shortcut: ShortcutId, frame: HTMLIFrameElement | null): boolean {
  if (shortcut === 'zoom-in' || shortcut === 'zoom-out') return true;
  return frame !== null && frame.ownerDocument.activeElement === frame;
}
