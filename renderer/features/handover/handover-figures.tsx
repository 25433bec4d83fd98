import type { ReactNode } from 'react';
import type { HandedIn, HandoverReview } from '../../../shared/contract/handover.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** Where the work stands, and whether anything changed since the last file. */
export function HandoverFigures({ review }: { readonly review: HandoverReview }): ReactNode {
  const { t, number } = useTranslator();
  const { rated, abstained, declared, total, files } = review;
  const last = files.at(-1);
  const figures = [
    ['rated', rated],
    ['abstained', abstained],
    ['declared', declared],
    ['open', total - rated - abstained - declared],
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
      {last === undefined ? null : <SinceLastFile review={review} last={last} />}
    </>
  );
}

/** A file that never reached its place comes before all, then an amendment: the chair counts no file of an older revision. */
function SinceLastFile({
  review: { changedSince, amendedSince },
  last: { sequence, savedAt },
}: {
  readonly review: HandoverReview;
  readonly last: HandedIn;
}): ReactNode {
  const { t, number } = useTranslator();
  const news =
    savedAt === null ? 'notSaved' : amendedSince ? 'amendedSince' : changedSince ? 'changedSince' : 'unchangedSince';
  return (
    <Alert
      kind={news === 'unchangedSince' ? 'success' : 'warning'}
      title={t(`handover.${news}`, { sequence: number(sequence) })}
    >
      <p className="kern-body">
        {t(`handover.${news}Text`, { sequence: number(sequence), next: number(sequence + 1) })}
      </p>
    </Alert>
  );
}
