import { win32 } from 'node:path';

export interface DataFolders {
  /** where the app keeps all its data */
  readonly userData: string;
  /** where its earlier versions kept them, if that was elsewhere */
  readonly earlier: string | null;
}

export interface DataFolderFacts {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Electron's choice */
  readonly userData: string;
  /** whether the data folder was given on the command line */
  readonly isGiven: boolean;
}

/**
 * Puts the app's data into the local profile. Electron's choice on Windows is the roaming one, which is copied over the
 * network at every logon and logoff: vaults are too large for that, and must not reach a server.
 */
export function dataFolders({ platform, environment, userData, isGiven }: DataFolderFacts): DataFolders {
  const local = environment['LOCALAPPDATA'] ?? '';
  if (platform !== 'win32' || isGiven || !win32.isAbsolute(local)) return { userData, earlier: null };
  const place = win32.join(local, win32.basename(userData));
  return win32.relative(place, userData) === '' ? { userData, earlier: null } : { userData: place, earlier: userData };
}
