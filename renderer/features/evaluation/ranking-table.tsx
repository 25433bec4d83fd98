import { Fragment, type ReactNode } from 'react';
import type { ResultView, Standing } from '../../../shared/contract/merge.ts';
import { useGrownList } from '../../hooks/use-grown-list.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FundingLineRow } from './funding-line-row.tsx';
import type { RankingDisplayOptions, Tie } from './ranking-display-options.ts';
import { StandingRow } from './standing-row.tsx';

const columns = ['rank', 'application', 'total', 'votes', 'spread', 'requested', 'outcome'] as const;
const numeric: readonly (typeof columns)[number][] = ['rank', 'total', 'votes', 'spread', 'requested'];

type RankingTableProps = RankingDisplayOptions & { readonly result: ResultView };

/** The ranking, with the funding line as a row of its own. */
export function RankingTable({ result, ...look }: RankingTableProps): ReactNode {
  const { t } = useTranslator();
  const { ranking } = result;
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking" className="kern-heading-small">
        {t('evaluation.ranking')}
      </h2>
      {ranking.length === 0 ? (
        <p className="kern-body">{t(result.votesCast === 0 ? 'evaluation.empty' : 'evaluation.nobodyRanked')}</p>
      ) : (
        <RankedStandings {...look} result={result} />
      )}
    </section>
  );
}

function RankedStandings({ result, ...look }: RankingTableProps): ReactNode {
  const { t } = useTranslator();
  const { ranking } = result;
  const shown = useGrownList(ranking);
  const lastAward = ranking.findLastIndex(({ outcome }) => outcome === 'award');
  return (
    <div className="jm-table-frame">
      <table className="jm-table jm-table--ranking">
        <caption className="kern-sr-only">{t('evaluation.caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numeric.includes(column) ? 'jm-th--numeric' : undefined}>
                {t(`evaluation.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lastAward < 0 ? <FundingLineRow result={result} columns={columns.length} /> : null}
          {shown.map((standing, index) => (
            <Fragment key={standing.applicationId}>
              <StandingRow {...look} standing={standing} tie={tieOf(standing, result)} />
              {index === lastAward ? <FundingLineRow result={result} columns={columns.length} /> : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function tieOf({ applicationId }: Standing, { tiesOnTotal, unresolved }: ResultView): Tie {
  if (unresolved.some((group) => group.includes(applicationId))) return 'unresolved';
  return tiesOnTotal.some(({ applicationIds }) => applicationIds.includes(applicationId)) ? 'resolved' : null;
}
