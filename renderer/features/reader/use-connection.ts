import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { FromViewer, ToViewer } from '../../../shared/contract/viewer-port.ts';
import { connectViewer, type ViewerConnection } from '../../hooks/connect-viewer.ts';

const second = 1_000;
const pingIntervalMs = 4 * second;
/** A page that hasn't answered for this long is taken to hang: even decoding one huge picture takes less. */
const hangTimeoutMs = 20 * second;

export interface ConnectionEvents {
  readonly onMessage: (message: FromViewer) => void;
  /** the frame has not given a sign of life for too long */
  readonly onSilence: () => void;
}

/**
 * Keeps the port to the frame, with a new one for each generation, and checks that the frame is alive. Returns a
 * function that sends.
 */
export function useConnection(
  frame: RefObject<HTMLIFrameElement | null>,
  generation: number,
  events: ConnectionEvents,
): (message: ToViewer) => void {
  const connection = useRef<ViewerConnection | null>(null);
  const current = useRef(events);
  useEffect(() => {
    current.current = events;
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    let lastSign = Date.now();
    const made = connectViewer(element, (message) => {
      lastSign = Date.now();
      current.current.onMessage(message);
    });
    connection.current = made;
    const timer = setInterval(() => {
      // In a hidden window timers and frames are slowed down, so silence proves nothing.
      if (element.ownerDocument.hidden) lastSign = Date.now();
      else if (Date.now() - lastSign > hangTimeoutMs) current.current.onSilence();
      made.send({ type: 'ping', number: Math.floor(Date.now() / second) });
    }, pingIntervalMs);
    return () => {
      clearInterval(timer);
      made.close();
      connection.current = null;
    };
  }, [frame, generation]);
  return useCallback((message) => connection.current?.send(message), []);
}
