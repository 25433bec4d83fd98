import type { CompetitionView } from '../../shared/contract/competition.ts';
import type { Criterion } from '../../shared/formats/competition.ts';
import type { RatingStep } from '../components/rating-scale.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

/** The scale's steps with what each means: for this criterion, or otherwise for all. */
export function useRatingSteps({ scale }: CompetitionView, { anchors }: Criterion): readonly RatingStep[] {
  const { local, number } = useTranslator();
  return scale.map(({ value, label, anchor }) => {
    const own = anchors.find((candidate) => candidate.value === value);
    return { value, text: number(value), label: local(label), anchor: local(own?.text ?? anchor) };
  });
}
