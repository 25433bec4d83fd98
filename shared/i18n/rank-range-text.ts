import type { TranslationKey } from './translation-key.ts';
import type { Translator } from './translator.ts';

/** The ranks between which an application is, in words; null stands for no rank, which comes after every rank. */
export function rankRangeText(
  { t, number }: Pick<Translator<TranslationKey>, 't' | 'number'>,
  { bestRank, worstRank }: { readonly bestRank: number | null; readonly worstRank: number | null },
): string {
  const text = (rank: number | null): string => (rank === null ? t('evaluation.stability.noRank') : number(rank));
  return bestRank === worstRank
    ? text(bestRank)
    : t('evaluation.stability.fromTo', { best: text(bestRank), worst: text(worstRank) });
}
