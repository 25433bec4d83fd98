import type { EvaluationOverview, StabilityView } from '../../../shared/contract/evaluation.ts';
import { seedSchema } from '../../../shared/contract/evaluation.ts';
import type { Statistic } from '../../../shared/domain/statistics/statistic.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { rankRangeText } from '../../../shared/i18n/rank-range-text.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { evaluationOverview } from '../merge/evaluation.ts';
import { computeStability } from '../merge/stability.ts';
import { progressNotes } from './progress.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const statisticsCommand = defineVaultCommand({
  name: 'statistics',
  options: ['--seed <text>'],
  own: { seed: seedSchema.optional() },
  run: ({ options: { vault, seed, passphraseFile }, terminal }) =>
    withVault(terminal, vault, passphraseFile, async (open) => {
      const overview = await evaluationOverview(open);
      const stability = await computeStability(open, {
        seed: seed ?? null,
        onProgress: progressNotes(terminal, (used) => terminal.words.t('job.drawnFrom', { seed: used })),
        signal: terminal.signal,
      });
      return { json: { ...overview, stability }, lines: statisticsLines(overview, stability, terminal.words) };
    }),
});

/** The statistics in words: agreement, tendencies, stability, each with its basis. */
function statisticsLines(overview: EvaluationOverview, stability: StabilityView, words: Translator): readonly string[] {
  const { t } = words;
  const { withheldFromLeader } = overview;
  return [
    ...(withheldFromLeader.length > 0
      ? [t('cli.statistics-lines.withheld', { applications: withheldFromLeader.join(', ') })]
      : []),
    ...agreementLines(overview, words),
    t('cli.statistics-lines.agreement'),
    ...overview.tendencies.map(({ personId, tendency }) => {
      const name = t('cli.statistics-lines.tendency', { person: personId });
      return statisticLine(name, tendency, ({ difference, low, high }) => t('cli.statistics-lines.interval', rounded({ difference, low, high }, words)), words); // prettier-ignore
    }),
    ...bootstrapLines(stability, words),
    ...variantLines(overview, stability, words),
  ];
}

function agreementLines({ agreement: { totals } }: EvaluationOverview, words: Translator): readonly string[] {
  const { t, number } = words;
  const coefficient = (value: number | null): string => (value === null ? '–' : number(value, 2));
  return [
    statisticLine(t('cli.statistics-lines.icc'), totals.icc, ({ single2, mean2 }) => `${coefficient(single2)} / ${coefficient(mean2)}`, words), // prettier-ignore
    statisticLine(t('cli.statistics-lines.alpha'), totals.alphaInterval, coefficient, words),
    statisticLine(t('cli.statistics-lines.kendall'), totals.kendallW, coefficient, words),
  ];
}

/** A number with its basis, or the reason why there is none. */
function statisticLine<Value>(
  name: string,
  statistic: Statistic<Value>,
  tell: (value: Value) => string,
  { t }: Translator,
): string {
  const { applications, jurors, refused } = statistic;
  const value = refused === null ? tell(statistic.value) : t(`cli.statistics-lines.refused.${refused}`);
  return t('cli.statistics-lines.statistic', { name, value, applications, jurors });
}

function bootstrapLines({ seed, replicates, bootstrap }: StabilityView, words: Translator): readonly string[] {
  const { t, number } = words;
  if (bootstrap.refused !== null)
    return [statisticLine(t('cli.statistics-lines.stability'), bootstrap, () => '', words)];
  return [
    t('cli.statistics-lines.drawn', { seed, replicates: number(replicates) }),
    ...bootstrap.value.map(({ applicationId, inside, vote, bestRank, worstRank }) =>
      t('cli.statistics-lines.share', {
        application: applicationId,
        inside: number((100 * inside) / replicates, 2),
        vote: number((100 * vote) / replicates, 2),
        ranks: rankRangeText(words, { bestRank, worstRank }),
      }),
    ),
  ];
}

/** Each single juror or weight whose change would change who is above the funding line; others aren't named. */
function variantLines(
  { applications }: EvaluationOverview,
  { applicationIds, withoutJuror, withWeight }: StabilityView,
  { t, points }: Translator,
): readonly string[] {
  const real = new Set(
    applications.filter(({ outcome }) => outcome === 'award').map(({ applicationId }) => applicationId),
  );
  const line = (name: string, places: StabilityView['withoutJuror'][number]['places']): readonly string[] => {
    const supposed = new Set(applicationIds.filter((_, index) => places[index]?.outcome === 'award'));
    const [gained, lost] = [difference(supposed, real), difference(real, supposed)];
    return gained === '' && lost === ''
      ? []
      : [t('cli.statistics-lines.variant', { name, gained: gained || '–', lost: lost || '–' })];
  };
  const changed = [
    ...withoutJuror.flatMap(({ personId, places }) =>
      line(t('cli.statistics-lines.withoutJuror', { person: personId }), places),
    ),
    ...withWeight.flatMap(({ criterionId, weight, places }) =>
      line(t('cli.statistics-lines.withWeight', { criterion: criterionId, weight: points(weight, 1) }), places),
    ),
  ];
  return changed.length > 0 ? changed : [t('cli.statistics-lines.unchanged')];
}

function difference(here: ReadonlySet<ApplicationId>, there: ReadonlySet<ApplicationId>): string {
  return [...here].filter((id) => !there.has(id)).join(', ');
}

function rounded(values: Readonly<Record<string, number>>, { number }: Translator): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, number(Number(value.toFixed(6)), 2)]));
}
