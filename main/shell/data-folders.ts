import { win32 } from 'node:path';

export interface DataFolders {
  /** where the app keeps all that it keeps */
  readonly userData: string;
  /** where its earlier versions did, if that was elsewhere */
  readonly earlier: string | null;
}

export interface DataFolderFacts {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Electron's choice */
  readonly userData: string;
  /** whether the one who starts the app has said where its data lie */
  readonly isGiven: boolean;
}

/**
 * The app's data in the local profile. On Windows Electron takes the roaming one, which is copied over the network at
 * every logon and logoff: vaults are too large for that, and have no business on a server.
 */
export function dataFolders({ platform, environment, userData, isGiven }: DataFolderFacts): DataFolders {
  const local = environment['LOCALAPPDATA'] ?? '';
  if (platform !== 'win32' || isGiven || !win32.isAbsolute(local)) return { userData, earlier: null };
  const place = win32.join(local, win32.basename(userData));
  return win32.relative(place, userData) === '' ? { userData, earlier: null } : { userData: place, earlier: userData };
}
