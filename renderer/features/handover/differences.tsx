import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ApplicationDifference } from '../../../shared/contract/handover.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { DifferenceList } from '../../widgets/difference-list.tsx';

/** How what would be handed in now differs from the last file, by application and criterion. */
export function Differences({
  competition,
  differences,
  sequence,
}: {
  readonly competition: CompetitionView;
  readonly differences: readonly ApplicationDifference[];
  readonly sequence: number;
}): ReactNode {
  const { t, number } = useTranslator();
  if (differences.length === 0) return null;
  return (
    <section aria-labelledby="differences">
      <h2 id="differences" className="kern-heading-small">
        {t('difference.title', { sequence: number(sequence) })}
      </h2>
      <DifferenceList competition={competition} differences={differences} />
    </section>
  );
}
