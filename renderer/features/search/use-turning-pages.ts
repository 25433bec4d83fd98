import { useEffect, useRef, useState } from 'react';
import { useAppStore } from '../../hooks/use-app-store.tsx';

/** Milliseconds of continuous turning after which it counts as more than a look at another page. */
const turningAfter = 700;
/** Milliseconds on one page after which that page counts as being read. */
const restAfter = 1_500;

/** Whether pages are being turned without pause, as when somebody leafs through a long document. */
export function useTurningPages(): boolean {
  const positions = useAppStore((state) => state.readingPositions);
  const [isTurning, setTurning] = useState(false);
  const before = useRef(positions);
  const since = useRef<number | null>(null);
  useEffect(() => {
    if (positions === before.current) return undefined;
    before.current = positions;
    since.current ??= Date.now();
    if (Date.now() - since.current >= turningAfter) setTurning(true);
    const rest = setTimeout(() => {
      since.current = null;
      setTurning(false);
    }, restAfter);
    return () => clearTimeout(rest);
  }, [positions]);
  return isTurning;
}
