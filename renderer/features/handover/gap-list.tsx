import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { countedCriteria, type Gap } from '../../../shared/domain/ballot.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationLink } from '../../widgets/application-link.tsx';

/** Everything that a final file still needs, by application; each entry links to its place. */
export function GapList({
  competition,
  gaps,
}: {
  readonly competition: CompetitionView;
  readonly gaps: readonly Gap[];
}): ReactNode {
  const { t, number } = useTranslator();
  if (gaps.length === 0) return <Alert kind="success" title={t('handover.noGaps')} />;
  const groups = competition.applications
    .map(({ id }) => ({ id, gaps: gaps.filter(({ applicationId }) => applicationId === id) }))
    .filter((group) => group.gaps.length > 0);
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps" className="kern-heading-small">
        {t('handover.gaps', { count: gaps.length, number: number(gaps.length) })}
      </h2>
      <ul className="jm-gap-list">
        {groups.map((group) => (
          <GapsOfApplication key={group.id} competition={competition} applicationId={group.id} gaps={group.gaps} />
        ))}
      </ul>
    </section>
  );
}

function GapsOfApplication({
  competition,
  applicationId,
  gaps,
}: {
  readonly competition: CompetitionView;
  readonly applicationId: ApplicationId;
  readonly gaps: readonly Gap[];
}): ReactNode {
  const { t, local } = useTranslator();
  const application = competition.applications.find(({ id }) => id === applicationId);
  const isUntouched =
    gaps.filter(({ kind }) => kind === 'rating').length === countedCriteria(competition.criteria).length &&
    gaps.every(({ kind }) => kind !== 'text-too-long');
  const shown = isUntouched ? gaps.slice(0, 1) : gaps;
  return (
    <li>
      <p className="jm-gap-list__name">
        {applicationId} · {application === undefined ? '' : local(application.title)}
      </p>
      <ul className="jm-gap-list__places">
        {shown.map((gap) => (
          <li key={JSON.stringify(gap)}>
            <ApplicationLink applicationId={applicationId} gap={gap}>
              {isUntouched ? t('gap.everything') : textOf(gap)}
            </ApplicationLink>
          </li>
        ))}
      </ul>
    </li>
  );

  function textOf(gap: Gap): string {
    if (gap.kind === 'comment' || gap.kind === 'abstention-reason') return t(`gap.${gap.kind}`);
    if (gap.kind === 'text-too-long' && gap.criterionId === null)
      return t(gap.field === 'abstained' ? 'gap.abstention-too-long' : 'gap.comment-too-long');
    const criterion = competition.criteria.find(({ id }) => id === gap.criterionId);
    return t(`gap.${gap.kind}`, {
      criterion: criterion === undefined ? (gap.criterionId ?? '') : `${gap.criterionId} ${local(criterion.name)}`,
    });
  }
}
