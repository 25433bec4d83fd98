import { z } from 'zod';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { AppError } from '../../../shared/errors.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { type HandInOptions, handIn } from '../handover/hand-in.ts';
import { reviewHandover } from '../handover/review.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { Terminal } from './command.ts';
import { gapLines } from './gap-lines.ts';
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
      handInOrTellGaps(open, { out, status: interim ? 'interim' : 'final' }, terminal),
    );
    const { sequence, status, receipt } = handedIn;
    const said = { sequence, status: words.t(`cli.status.${status}`), receipt: spacedReceipt(receipt) };
    return {
      json: { ...handedIn },
      lines: [words.t('cli.handed-in', said)],
    };
  },
});

/** Where gaps are the reason for a refusal, they are listed before it. */
async function handInOrTellGaps(
  vault: OpenVault,
  options: HandInOptions,
  { note, words }: Terminal,
): Promise<HandedIn> {
  try {
    return await handIn(vault, options);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'ballots-incomplete')
      for (const line of gapLines(reviewHandover(vault).gaps, words)) note(line);
    throw thrown;
  }
}
