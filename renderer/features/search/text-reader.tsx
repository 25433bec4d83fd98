import { type ReactNode, useEffect, useRef, useState } from 'react';
import { viewerAddress } from '../../../shared/contract/origins.ts';
import type { FromViewer, ToViewer } from '../../../shared/contract/viewer-port.ts';
import { connectViewer } from '../../hooks/connect-viewer.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTurningPages } from './use-turning-pages.ts';
import './search.css';

const second = 1_000;
/** Reading starts only after this time, so that the first screen after unlocking comes first. */
const firstAfter = 1.5 * second;
/** A frame that hasn't answered for this long is taken to hang; its own timeouts for one answer add up to half of it. */
const hangTimeoutMs = 120 * second;
/** The pause after a step, as a share of the step's duration, so that no core is ever fully taken. */
const restShare = 0.25;
/** The minimum pause while somebody is reading, so that turning pages comes first. */
const afterReading = 0.5 * second;

/**
 * Reads the text of all documents for the search while a vault is open, one at a time, in a hidden frame with the same
 * isolation as the one that shows documents. The frame exists only while there is something to read, and not while
 * somebody leafs through a long document, which needs its memory and processor time.
 */
export function TextReader(): ReactNode {
  const documents = useAppStore((state) => state.competition?.documents);
  const isWanted = useAppStore((state) => state.wantedText !== null);
  const isTurning = useTurningPages();
  const readNext = useAppStore((state) => state.readNext);
  useEffect(() => {
    const timer = setTimeout(() => void readNext(), firstAfter);
    return () => clearTimeout(timer);
  }, [documents, readNext]);
  const [generation, setGeneration] = useState(0);
  return isWanted && !isTurning ? (
    <HiddenFrame key={generation} onHanging={() => setGeneration(generation + 1)} />
  ) : null;
}

function HiddenFrame({ onHanging }: { readonly onHanging: () => void }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const send = useRef<(message: ToViewer) => void>(() => undefined);
  const [isReady, setReady] = useState(false);
  const began = useRef(0);
  const took = useRef(0);
  const wanted = useAppStore((state) => state.wantedText);
  const keepTexts = useAppStore((state) => state.keepTexts);
  const passOver = useAppStore((state) => state.passOver);
  const lastReadAt = useAppStore((state) => state.lastReadAt);
  const read = useRef({ lastReadAt, onHanging });
  useEffect(() => {
    read.current = { lastReadAt, onHanging };
  });
  useEffect(() => {
    const take = (message: FromViewer): void => {
      if (message.type === 'ready') setReady(true);
      if (message.type !== 'extracted' && message.type !== 'notExtracted') return;
      took.current = performance.now() - began.current;
      void (message.type === 'extracted' ? keepTexts(message) : passOver(message.documentId));
    };
    if (frame.current === null) return undefined;
    const connection = connectViewer(frame.current, take);
    send.current = connection.send;
    return connection.close;
  }, [keepTexts, passOver]);
  useEffect(() => {
    if (!isReady || wanted === null) return undefined;
    const isReading = Date.now() - read.current.lastReadAt < 2 * second;
    const rest = setTimeout(
      () => {
        began.current = performance.now();
        send.current({ type: 'extract', documentId: wanted.documentId, page: wanted.page });
      },
      Math.max(took.current * restShare, isReading ? afterReading : 0),
    );
    const hangs = setTimeout(() => {
      read.current.onHanging();
      void passOver(wanted.documentId);
    }, hangTimeoutMs);
    return () => {
      clearTimeout(rest);
      clearTimeout(hangs);
    };
  }, [isReady, wanted, passOver]);
  return (
    <iframe
      ref={frame}
      className="jm-text-reader"
      src={viewerAddress}
      sandbox="allow-scripts allow-same-origin"
      referrerPolicy="no-referrer"
      aria-hidden="true"
      tabIndex={-1}
      inert
      title=""
    />
  );
}
