import { z } from 'zod';
import { closeIntake } from '../merge/close-intake.ts';
import { mergeOverview } from '../merge/overview.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const closeCommand = defineVaultCommand({
  name: 'close',
  options: ['--reason <text>'],
  own: { reason: z.string().default('') },
  run: async ({ options: { vault, passphraseFile, reason }, terminal: { words }, terminal }) => {
    const { closing, missing } = await withVault(terminal, vault, passphraseFile, async (open) => ({
      closing: await closeIntake(open, reason),
      missing: (await mergeOverview(open)).missing,
    }));
    const { number, closedAt, setSha256 } = closing;
    return {
      json: { number, at: closedAt, setSha256, reason: closing.reason, missing },
      lines: [
        words.t('cli.closed', { number, digest: setSha256 }),
        ...(missing.length === 0 ? [] : [words.t('cli.closedMissing', { people: missing.join(', ') })]),
      ],
    };
  },
});
