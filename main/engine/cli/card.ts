import { z } from 'zod';
import { writeCard } from '../bundle/card.ts';
import { checkCodeOfKey } from '../crypto/check-code.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const cardCommand = defineVaultCommand({
  name: 'card',
  required: ['--out <file>'],
  own: { out: z.string() },
  run: async ({ options: { vault, out, passphraseFile }, terminal }) => {
    const { personId, encryptionKeyThumbprint, signingKeyThumbprint } = await withVault(
      terminal,
      vault,
      passphraseFile,
      (open) => writeCard(open, out),
    );
    return {
      json: { personId, encryptionKeyThumbprint, signingKeyThumbprint },
      lines: [terminal.words.t('cli.card-written', { code: checkCodeOfKey(encryptionKeyThumbprint) })],
    };
  },
});
