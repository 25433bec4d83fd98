import type { ReactNode } from 'react';
import { Dash } from '../../components/dash.tsx';
import { useWords } from '../../i18n/use-translator.ts';

/** Points rounded for reading; the exact fraction as a hint, or below when it is asked for. */
export function TotalPoints({
  total,
  showsExact,
}: {
  readonly total: string | null;
  readonly showsExact: boolean;
}): ReactNode {
  const { say, points, exact } = useWords();
  if (total === null) return <Dash meaning={say('ranking.noVotes')} />;
  return (
    <>
      <span className="jm-standing__total" title={say('ranking.exactly', { exact: exact(total) })}>
        {points(total)}
      </span>
      {showsExact ? <span className="jm-exact">{exact(total)}</span> : null}
    </>
  );
}
