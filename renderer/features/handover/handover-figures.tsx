import type { ReactNode } from 'react';
import type { HandoverReview } from '../../../shared/contract/handover.ts';
import { Alert } from '../../components/alert.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** Where the work stands, and whether anything changed since the last file. */
export function HandoverFigures({ review }: { readonly review: HandoverReview }): ReactNode {
  const { say, number } = useWords();
  const { rated, abstained, declared, total, files, changedSince } = review;
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
            <dt>{say(`handover.figure.${name}`)}</dt>
            <dd className="jm-number">{number(value)}</dd>
          </div>
        ))}
      </dl>
      {last === undefined ? null : (
        <Alert kind={changedSince ? 'warning' : 'success'} title={say(changedSince ? 'handover.changedSince' : 'handover.unchangedSince', { sequence: number(last.sequence) })}>
          <p className="kern-body">{say(changedSince ? 'handover.changedSinceText' : 'handover.unchangedSinceText', { next: number(last.sequence + 1) })}</p>
        </Alert>
      )}
    </>
  );
}
