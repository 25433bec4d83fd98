import type { ReactNode } from 'react';
import { Dash } from '../../components/dash.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** Points rounded for reading; the exact fraction is a tooltip, or shown below on request. */
export function TotalPoints({
  total,
  showsExact,
}: {
  readonly total: string | null;
  readonly showsExact: boolean;
}): ReactNode {
  const { t, points, exact } = useTranslator();
  if (total === null) return <Dash meaning={t('evaluation.noVotes')} />;
  return (
    <>
      <span className="jm-standing__total" title={t('evaluation.exactly', { exact: exact(total) })}>
        {points(total)}
      </span>
      {showsExact ? <span className="jm-exact">{exact(total)}</span> : null}
    </>
  );
}
