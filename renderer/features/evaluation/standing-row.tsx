import { memo, type ReactNode, useState } from 'react';
import type { Standing } from '../../../shared/contract/merge.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationRatings } from './application-ratings.tsx';
import { CriterionMeans } from './criterion-means.tsx';
import type { RankingDisplayOptions, Tie } from './ranking-display-options.ts';
import { TotalPoints } from './total-points.tsx';
import { UnfoldButton } from './unfold-button.tsx';

const looks = {
  award: { kind: 'success', icon: 'check' },
  reserve: { kind: 'neutral', icon: 'circle' },
  vote: { kind: 'warning', icon: 'people' },
  'not-fundable': { kind: 'danger', icon: 'close' },
} as const;

/** One application in the ranking; it unfolds to its means by criterion. */
export const StandingRow = memo(function StandingRow({
  standing,
  tie,
  ...look
}: RankingDisplayOptions & { readonly standing: Standing; readonly tie: Tie }): ReactNode {
  const { t, euros, number } = useTranslator();
  const [open, setOpen] = useState(false);
  const { applicationId, rank, outcome } = standing;
  return (
    <>
      <tr className={`jm-standing jm-standing--${outcome}`}>
        <td className="jm-td--numeric jm-standing__rank">{rank === null ? '–' : number(rank)}</td>
        <th scope="row">
          <UnfoldButton open={open} onToggle={() => setOpen(!open)}>
            <ApplicationName {...look} applicationId={applicationId} />
          </UnfoldButton>
          {tie === null ? null : <span className={`jm-tie jm-tie--${tie}`}>{t(`evaluation.tie.${tie}`)}</span>}
        </th>
        <td className="jm-td--numeric">
          <TotalPoints total={standing.total} showsExact={look.showsExact} />
        </td>
        <td className="jm-td--numeric">{number(standing.validVotes)}</td>
        <td className="jm-td--numeric">{standing.spread === null ? '–' : number(standing.spread, 2)}</td>
        <td className="jm-td--numeric">{euros(standing.requestedCents)}</td>
        <td>
          <StateBadge
            {...looks[outcome]}
            label={
              outcome === 'award'
                ? t('evaluation.outcome.award', { amount: euros(standing.awardCents) })
                : t(`evaluation.outcome.${outcome}`)
            }
          />
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={7}>
            <CriterionMeans competition={look.competition} standing={standing} showsExact={look.showsExact} />
            <ApplicationRatings {...look} applicationId={applicationId} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

/** Title and applicant, or only the number when names are hidden. */
export function ApplicationName({
  competition,
  hidesNames,
  applicationId,
}: Pick<RankingDisplayOptions, 'competition' | 'hidesNames'> & {
  readonly applicationId: Standing['applicationId'];
}): ReactNode {
  const { local } = useTranslator();
  const application = competition.applications.find(({ id }) => id === applicationId);
  if (hidesNames || application === undefined) return <span className="jm-standing__name">{applicationId}</span>;
  return (
    <span className="jm-standing__name">
      {applicationId} · {local(application.title)}
      <span className="jm-standing__applicant">{application.applicant.name}</span>
    </span>
  );
}
