import { z } from 'zod';
import { handIn } from '../handover/hand-in.ts';
import { defineCommand } from './command.ts';
import { withVault } from './with-vault.ts';

export const handInCommand = defineCommand({
  name: 'hand-in',
  operands: [],
  required: ['--vault <folder>', '--out <file>'],
  options: ['--interim', '--passphrase-file <file>'],
  schema: z.strictObject({
    vault: z.string(),
    out: z.string(),
    interim: z.boolean().default(false),
    passphraseFile: z.string().optional(),
  }),
  run: async ({ options: { vault, out, interim, passphraseFile }, terminal }) => {
    const { words } = terminal;
    const handedIn = await withVault(terminal, vault, passphraseFile, (open) =>
      handIn(open, { out, status: interim ? 'interim' : 'final' }),
    );
    const { sequence, status, receipt } = handedIn;
    return {
      json: { ...handedIn },
      lines: [words.t('cli.handed-in', { sequence, status: words.t(`cli.status.${status}`), receipt })],
    };
  },
});
