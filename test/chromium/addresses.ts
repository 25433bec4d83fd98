import { appOrigin, documentOrigin, documentScheme, viewerOrigin } from '../../shared/contract/origins.ts';

/**
 * The only place where the app's addresses are translated. Chromium doesn't know our schemes, so each of the app's
 * origins becomes a separate origin on this machine. Names below `localhost` are separate sites, in separate processes,
 * and count as secure, as the app's schemes do in Electron.
 */
export interface Addresses {
  /** translates what Chromium is given: pages, scripts, policies */
  readonly toChromium: (text: string) => string;
  /** translates what the shell is told: the address of a request, the origin of a caller */
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
  // A policy names the documents only by their scheme.
  const schemes = [[`${documentScheme}:`, here('document')]] as const;
  return {
    toChromium: (text) =>
      [...pairs, ...schemes].reduce((mapped, [ours, theirs]) => mapped.replaceAll(ours, theirs), text),
    toShell: (text) => pairs.reduce((mapped, [ours, theirs]) => mapped.replaceAll(theirs, ours), text),
  };
}
