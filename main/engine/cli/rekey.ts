import { z } from 'zod';
import { changePassphrase } from '../vault/vault.ts';
import { readSecret } from './secrets.ts';
import { defineVaultCommand, readPassphrase, withVault } from './with-vault.ts';

export const rekeyCommand = defineVaultCommand({
  name: 'rekey',
  required: ['--new-passphrase-file <file>'],
  own: { newPassphraseFile: z.string() },
  run: async ({ options: { vault, newPassphraseFile, passphraseFile }, terminal }) => {
    const current = await readPassphrase(terminal, passphraseFile);
    const next = await readSecret({ file: newPassphraseFile, option: '--new-passphrase-file' });
    await withVault(terminal, vault, passphraseFile, (open) => changePassphrase(open, current, next));
    return { json: {}, lines: [terminal.words.t('cli.vault.rekeyed')] };
  },
});
