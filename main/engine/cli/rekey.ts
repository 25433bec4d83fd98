import { z } from 'zod';
import { changePassphrase } from '../vault/vault.ts';
import { defineCommand } from './command.ts';
import { readSecret } from './secrets.ts';
import { readPassphrase, withVault } from './with-vault.ts';

export const rekeyCommand = defineCommand({
  name: 'rekey',
  operands: [],
  required: ['--vault <folder>', '--new-passphrase-file <file>'],
  options: ['--passphrase-file <file>'],
  schema: z.strictObject({ vault: z.string(), newPassphraseFile: z.string(), passphraseFile: z.string().optional() }),
  run: async ({ options: { vault, newPassphraseFile, passphraseFile }, terminal }) => {
    const current = await readPassphrase(terminal, passphraseFile);
    const next = await readSecret({ file: newPassphraseFile, environment: undefined });
    await withVault(terminal, vault, passphraseFile, (open) => changePassphrase(open, current, next));
    return { json: {}, lines: [terminal.words.t('cli.vault.rekeyed')] };
  },
});
