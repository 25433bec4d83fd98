import type { ReactNode } from 'react';
import type { HandoverReview } from '../../../shared/contract/handover.ts';
import { Alert } from '../../components/alert.tsx';
import type { OwnState } from '../../../shared/desk-layout.ts';
import { useDeskRows } from '../../hooks/use-desk-rows.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** How far the work has come, counted as everywhere on the desk, and how much of it was handed in. */
export function HandoverFigures({ review }: { readonly review: HandoverReview }): ReactNode {
  const { t, number } = useTranslator();
  const rows = useDeskRows();
  const countOf = (...states: readonly OwnState[]): number => rows.filter(({ state }) => states.includes(state)).length;
  const figures = [
    ['rated', countOf('complete')],
    ['abstained', countOf('abstained')],
    ['declared', countOf('declared')],
    ['gaps', countOf('gaps')],
    ['open', countOf('open', 'in-progress')],
  ] as const;
  return (
    <>
      <dl className="jm-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`handover.figure.${name}`)}</dt>
            <dd className="jm-number">{number(value)}</dd>
          </div>
        ))}
      </dl>
      <SoFar review={review} />
    </>
  );
}

/** What the person should know about the files so far: green only if nothing more has to be handed in. */
function SoFar({ review: { progress, files } }: { readonly review: HandoverReview }): ReactNode {
  const { t, number } = useTranslator();
  const { state, sequence } = progress;
  if (state === 'nothing' || sequence === null) return null;
  const numbers = { sequence: number(sequence), next: number((files.at(-1)?.sequence ?? 0) + 1) };
  return (
    <Alert kind={state === 'unchanged' ? 'success' : 'warning'} title={t(`handover.progress.${state}.title`, numbers)}>
      <p className="kern-body">{t(`handover.progress.${state}.text`, numbers)}</p>
    </Alert>
  );
}
