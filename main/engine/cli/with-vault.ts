import { lockVault, unlockVault, type OpenVault } from '../vault/vault.ts';
import type { Terminal } from './command.ts';
import { readSecret } from './secrets.ts';

/** The passphrase from the named file (or standard input), else from `JURYMAPPE_PASSPHRASE`. */
export function readPassphrase(terminal: Terminal, file: string | undefined): Promise<string> {
  return readSecret({ file, environment: terminal.environment['JURYMAPPE_PASSPHRASE'] });
}

/** Unlocks a vault for the time of one piece of work, and locks it whatever happens. */
export async function withVault<T>(
  terminal: Terminal,
  folder: string,
  passphraseFile: string | undefined,
  use: (vault: OpenVault) => Promise<T> | T,
): Promise<T> {
  const vault = await unlockVault(folder, await readPassphrase(terminal, passphraseFile));
  try {
    return await use(vault);
  } finally {
    lockVault(vault);
  }
}
