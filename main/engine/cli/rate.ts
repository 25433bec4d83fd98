import { z } from 'zod';
import { applyBallots } from '../jury/apply-ballots.ts';
import { reviewHandover } from '../handover/review.ts';
import { readBallotsFile } from './ballots-file.ts';
import { gapLines } from './gap-lines.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const rateCommand = defineVaultCommand({
  name: 'rate',
  required: ['--from <file>'],
  own: { from: z.string() },
  run: async ({ options: { vault, from, passphraseFile }, terminal: { words }, terminal }) => {
    const file = await readBallotsFile(from);
    return withVault(terminal, vault, passphraseFile, (open) => {
      applyBallots(open, file);
      const { gaps, rated, abstained, declared } = reviewHandover(open);
      const taken = { ballots: file.ballots.length, declarations: file.declarations.length };
      return {
        json: { ...taken, rated, abstained, declared, gaps },
        lines: [
          words.t('cli.rated.ballots', { count: taken.ballots }),
          ...(taken.declarations > 0 ? [words.t('cli.rated.declarations', { count: taken.declarations })] : []),
          gaps.length === 0 ? words.t('cli.rated.complete') : words.t('cli.rated.gaps', { count: gaps.length }),
          ...gapLines(gaps, words),
        ],
      };
    });
  },
});
