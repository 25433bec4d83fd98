import { z } from 'zod';
import type { ResultView, Standing } from '../../../shared/contract/merge.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { resultOf } from '../merge/result.ts';
import { writeResult } from '../merge/write-result.ts';
import { Misuse } from './command.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const resultCommand = defineVaultCommand({
  name: 'result',
  options: ['--out <file>', '--correction <text>'],
  own: { out: z.string().optional(), correction: z.string().optional() },
  run: async ({ options: { vault, out, correction, passphraseFile }, terminal }) => {
    if (correction !== undefined && out === undefined)
      throw new Misuse('optionNeeds', { name: '--correction', other: '--out' });
    const result = await withVault(terminal, vault, passphraseFile, async (open) => {
      if (out !== undefined) await writeResult(open, { out, correction });
      return resultOf(open);
    });
    return { json: { ...result }, lines: resultLines(result, terminal.words) };
  },
});

/** The result in words: ranking, what failed a threshold, money, ties. */
export function resultLines(result: ResultView, words: Translator): readonly string[] {
  const { t, euros } = words;
  return [
    ...(result.withheldFromLeader.length > 0
      ? [t('cli.result-lines.withheld', { applications: result.withheldFromLeader.join(', ') })]
      : []),
    ...(result.preliminary.length > 0 ? [t('cli.result-lines.preliminary')] : []),
    ...result.ranking.map((standing) => rankedLine(standing, words)),
    ...result.notFundable.map((standing) => belowLine(standing, words)),
    t('cli.result-lines.budget', {
      committed: euros(result.committedCents),
      residual: euros(result.residualCents),
    }),
    ...(result.firstReserve === null ? [] : [t('cli.result-lines.reserve', { application: result.firstReserve })]),
    ...result.unresolved.map((tied) => t('cli.result-lines.unresolved', { applications: tied.join(', ') })),
  ];
}

function rankedLine(standing: Standing, words: Translator): string {
  const { t, euros } = words;
  const outcome = t(`cli.outcome.${standing.outcome}`, { amount: euros(standing.awardCents) });
  return t('cli.result-lines.line', { rank: standing.rank ?? '', ...totalValues(standing, words), outcome });
}

function belowLine(standing: Standing, words: Translator): string {
  const { t } = words;
  const failed = standing.failed.map((threshold) =>
    threshold.threshold === 'criterion' ? threshold.criterionId : t(`cli.failed.${threshold.threshold}`),
  );
  return t('cli.result-lines.below', { ...totalValues(standing, words), failed: failed.join(', ') });
}

function totalValues(
  { applicationId, total }: Standing,
  { points }: Translator,
): { application: string; total: string; exact: string } {
  return { application: applicationId, total: total === null ? '–' : points(total), exact: total ?? '–' };
}
