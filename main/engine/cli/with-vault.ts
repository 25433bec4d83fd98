import { z } from 'zod';
import { settleDrafts } from '../jury/drafts.ts';
import { newestRevision } from '../store/revisions.ts';
import { lockVault, unlockVault, type OpenVault } from '../vault/vault.ts';
import { type CommandDefinition, type CommandInput, defineCommand, type Outcome, type Terminal } from './command.ts';
import { readSecret } from './secrets.ts';

/** The passphrase from the named file (or standard input), else from `JURYMAPPE_PASSPHRASE`. */
export function readPassphrase(terminal: Terminal, file: string | undefined): Promise<string> {
  const name = 'JURYMAPPE_PASSPHRASE';
  return readSecret({ file, option: '--passphrase-file', variable: { name, value: terminal.environment[name] } });
}

/** Unlocks a vault for one piece of work, and locks it whatever happens. */
export async function withVault<T>(
  terminal: Terminal,
  folder: string,
  passphraseFile: string | undefined,
  use: (vault: OpenVault) => Promise<T> | T,
): Promise<T> {
  const vault = await unlockVault(folder, await readPassphrase(terminal, passphraseFile));
  try {
    // Drafts typed in the window before a crash are part of the work that is shown or handed in here.
    if (newestRevision(vault.jury) !== null) settleDrafts(vault);
    return await use(vault);
  } finally {
    lockVault(vault);
  }
}

const vaultOptions = { vault: z.string(), passphraseFile: z.string().optional() };

/** A command's own options besides the vault's folder and the file with its passphrase. */
export interface VaultCommand<Own extends z.ZodRawShape> {
  readonly name: string;
  readonly operands?: readonly string[];
  readonly required?: readonly string[];
  readonly options?: readonly string[];
  readonly own: Own;
  readonly run: (
    input: CommandInput<z.infer<z.ZodObject<typeof vaultOptions & Own, z.core.$strict>>>,
  ) => Promise<Outcome>;
}

/** A command on a vault. */
export function defineVaultCommand<Own extends z.ZodRawShape>({
  name,
  operands = [],
  required = [],
  options = [],
  own,
  run,
}: VaultCommand<Own>): CommandDefinition {
  return defineCommand({
    name,
    operands,
    required: ['--vault <folder>', ...required],
    options: [...options, '--passphrase-file <file>'],
    schema: z.strictObject({ ...vaultOptions, ...own }),
    run,
  });
}
