import type { Gap } from '../../../shared/domain/ballot.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';

/** What a final score file still lacks: one line for each application, in the order of the gaps. */
export function gapLines(gaps: readonly Gap[], words: Translator): readonly string[] {
  return distinct(gaps.map(({ applicationId }) => applicationId)).map((application) => {
    const own = gaps.filter(({ applicationId }) => applicationId === application);
    return words.t('cli.gap', { application, gaps: partsOf(own, words).join('; ') });
  });
}

/** Gaps of one kind together, with their criteria. */
function partsOf(gaps: readonly Gap[], { t }: Translator): readonly string[] {
  return distinct(gaps.map(textKeyOf)).map((key) => {
    const alike = gaps.filter((gap) => textKeyOf(gap) === key);
    return t(key, { criterion: alike.flatMap(criterionOf).join(', ') });
  });
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function textKeyOf(gap: Gap): string {
  if (gap.kind !== 'text-too-long' || gap.criterionId !== null) return `gap.${gap.kind}`;
  return gap.field === 'abstained' ? 'gap.abstention-too-long' : 'gap.comment-too-long';
}

function criterionOf(gap: Gap): readonly string[] {
  return 'criterionId' in gap && gap.criterionId !== null ? [gap.criterionId] : [];
}
