import { z } from 'zod';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { handIn } from '../handover/hand-in.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const handInCommand = defineVaultCommand({
  name: 'hand-in',
  required: ['--out <file>'],
  options: ['--interim'],
  own: {
    out: z.string(),
    interim: z.boolean().default(false),
  },
  run: async ({ options: { vault, out, interim, passphraseFile }, terminal }) => {
    const { words } = terminal;
    const handedIn = await withVault(terminal, vault, passphraseFile, (open) =>
      handIn(open, { out, status: interim ? 'interim' : 'final' }),
    );
    const { sequence, status, receipt } = handedIn;
    const said = { sequence, status: words.t(`cli.status.${status}`), receipt: spacedReceipt(receipt) };
    return {
      json: { ...handedIn },
      lines: [words.t('cli.handed-in', said)],
    };
  },
});
