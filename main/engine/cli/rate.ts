import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { ballotsFileSchema, type BallotsFile } from '../../../shared/formats/ballots-file.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { readLimited } from '../files/read-limited.ts';
import { applyBallots } from '../jury/apply-ballots.ts';
import { reviewHandover } from '../handover/review.ts';
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
        lines: [words.t('cli.rated', { ...taken, gaps: gaps.length })],
      };
    });
  },
});

async function readBallotsFile(path: string): Promise<BallotsFile> {
  const parsed = ballotsFileSchema.safeParse(parseStrictJson(await readLimited(path, 'scoreFileBytes')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('json-invalid', { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}
