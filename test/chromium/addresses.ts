import { appOrigin, documentOrigin, documentScheme, viewerOrigin } from '../../shared/contract/origins.ts';

/**
 * The one place where the app's addresses are exchanged. Chromium knows no scheme of ours, so each of the app's origins
 * becomes an origin of its own on this machine. Names below `localhost` are sites of their own, in processes of their
 * own, and count as secure, as the app's schemes do in Electron.
 */
export interface Addresses {
  /** what Chromium is given: pages, scripts, policies */
  readonly toChromium: (text: string) => string;
  /** what the shell is told: the address of a request, the origin of a caller */
  readonly toShell: (text: string) => string;
}

/** @param port at which this machine serves them */
export function addressesAt(port: number): Addresses {
  const here = (name: string): string => `http://${name}.localhost:${port}`;
  const pairs = [
    [documentOrigin, here('document')],
    [appOrigin, here('app')],
    [viewerOrigin, here('viewer')],
  ] as const;
  // A policy names the documents by their scheme alone.
  const schemes = [[`${documentScheme}:`, here('document')]] as const;
  return {
    toChromium: (text) =>
      [...pairs, ...schemes].reduce((mapped, [ours, theirs]) => mapped.replaceAll(ours, theirs), text),
    toShell: (text) => pairs.reduce((mapped, [ours, theirs]) => mapped.replaceAll(theirs, ours), text),
  };
}
