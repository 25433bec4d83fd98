import { memo, type ReactNode, useState } from 'react';
import type { Standing } from '../../../shared/contract/merge.ts';
import { useGrownList } from '../../hooks/use-grown-list.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { TableHead } from '../../components/table-head.tsx';
import { ApplicationRatings } from './application-ratings.tsx';
import { CriterionMeans } from './criterion-means.tsx';
import { FailedThresholds } from './failed-thresholds.tsx';
import type { RankingDisplayOptions } from './ranking-display-options.ts';
import { ApplicationName } from './standing-row.tsx';
import { TotalPoints } from './total-points.tsx';
import { UnfoldButton } from './unfold-button.tsx';

/** Applications that fail a threshold: with total and reason, but without a rank. */
export function BelowThresholds({
  standings,
  ...look
}: RankingDisplayOptions & { readonly standings: readonly Standing[] }): ReactNode {
  const { t } = useTranslator();
  const shown = useGrownList(standings);
  if (standings.length === 0) return null;
  return (
    <section aria-labelledby="below">
      <h2 id="below" className="kern-heading-small">
        {t('evaluation.below')}
      </h2>
      <div className="jm-table-frame">
        <table className="jm-table jm-table--ranking">
          <TableHead
            columns={[
              { title: t('evaluation.column.application') },
              { title: t('evaluation.column.total'), isNumeric: true },
              { title: t('evaluation.column.votes'), isNumeric: true },
              { title: t('evaluation.column.failed') },
            ]}
          />
          <tbody>
            {shown.map((standing) => (
              <BelowRow key={standing.applicationId} {...look} standing={standing} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const BelowRow = memo(function BelowRow({
  standing,
  ...look
}: RankingDisplayOptions & { readonly standing: Standing }): ReactNode {
  const { number } = useTranslator();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">
          <UnfoldButton open={open} onToggle={() => setOpen(!open)}>
            <ApplicationName {...look} applicationId={standing.applicationId} />
          </UnfoldButton>
        </th>
        <td className="jm-td--numeric">
          <TotalPoints total={standing.total} showsExact={look.showsExact} />
        </td>
        <td className="jm-td--numeric">{number(standing.validVotes)}</td>
        <td>
          <FailedThresholds competition={look.competition} standing={standing} />
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={4}>
            <CriterionMeans competition={look.competition} standing={standing} showsExact={look.showsExact} />
            <ApplicationRatings {...look} applicationId={standing.applicationId} />
          </td>
        </tr>
      ) : null}
    </>
  );
});
