import type { Bridge } from '../../shared/contract/bridge.ts';
import type { JobId } from '../../shared/ids.ts';

declare global {
  interface Window {
    /** exposed by the preload, and the page's only way to the machine */
    readonly jurymappe: Bridge<File>;
  }
}

/** The door that the preload has put into the window. */
export function bridge(): Bridge<File> {
  return window.jurymappe;
}

/** A name for a long piece of work, chosen by the window. */
export function newJobId(): JobId {
  const name: string = crypto.randomUUID();
  return name as JobId;
}
