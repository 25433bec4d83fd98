import { z } from 'zod';
import { writeCard } from '../bundle/card.ts';
import { defineCommand } from './command.ts';
import { withVault } from './with-vault.ts';

export const cardCommand = defineCommand({
  name: 'card',
  operands: [],
  required: ['--vault <folder>', '--out <file>'],
  options: ['--passphrase-file <file>'],
  schema: z.strictObject({ vault: z.string(), out: z.string(), passphraseFile: z.string().optional() }),
  run: async ({ options: { vault, out, passphraseFile }, terminal }) => {
    const { personId, encryptionKeyThumbprint, signingKeyThumbprint } = await withVault(
      terminal,
      vault,
      passphraseFile,
      (open) => writeCard(open, out),
    );
    return {
      json: { personId, encryptionKeyThumbprint, signingKeyThumbprint },
      lines: [terminal.words.t('cli.card-written', { thumbprint: encryptionKeyThumbprint })],
    };
  },
});
