import { z } from 'zod';
import { backUp } from '../recovery/back-up.ts';
import { progressNotes } from './progress.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const backupCommand = defineVaultCommand({
  name: 'backup',
  required: ['--out <file>'],
  own: { out: z.string() },
  run: ({ options: { vault, out, passphraseFile }, terminal }) =>
    withVault(terminal, vault, passphraseFile, async (open) => {
      const { made, leftOut } = await backUp(open, {
        out,
        onProgress: progressNotes(terminal),
        signal: terminal.signal,
      });
      const { words } = terminal;
      return {
        json: { ...made, leftOut },
        lines: [
          words.t('cli.vault.backedUp', { name: made.name, documents: made.documents }),
          ...leftOut.map(({ applicationId, name }) =>
            words.t('cli.vault.leftOut', { application: applicationId, name }),
          ),
        ],
        refused: leftOut.length > 0,
      };
    }),
});
