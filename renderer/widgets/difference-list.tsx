import type { ReactNode } from 'react';
import type { CompetitionView } from '../../shared/contract/competition.ts';
import type { ApplicationDifference, ScoreChange } from '../../shared/contract/handover.ts';
import type { CriterionId } from '../../shared/ids.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import { ApplicationLink } from './application-link.tsx';

/** How one file differs from another of the same person, by application and criterion. */
export function DifferenceList({
  competition,
  differences,
}: {
  readonly competition: CompetitionView;
  readonly differences: readonly ApplicationDifference[];
}): ReactNode {
  return (
    <ul className="jm-gap-list">
      {differences.map((difference) => (
        <li key={difference.applicationId}>
          <ApplicationName competition={competition} difference={difference} />
          <ul>
            {difference.changes.map((change) => (
              <li key={`${change.kind} ${'criterionId' in change ? change.criterionId : ''}`}>
                <ChangeLine competition={competition} change={change} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function ApplicationName({
  competition,
  difference: { applicationId },
}: {
  readonly competition: CompetitionView;
  readonly difference: ApplicationDifference;
}): ReactNode {
  const { local } = useTranslator();
  const application = competition.applications.find(({ id }) => id === applicationId);
  if (application === undefined) return <p className="jm-gap-list__name">{applicationId}</p>;
  return (
    <p className="jm-gap-list__name">
      <ApplicationLink applicationId={applicationId}>
        {`${applicationId} · ${local(application.title)}`}
      </ApplicationLink>
    </p>
  );
}

/** Changed values are shown in the line itself, changed texts unfold. */
function ChangeLine({
  competition,
  change,
}: {
  readonly competition: CompetitionView;
  readonly change: ScoreChange;
}): ReactNode {
  const { t, local, number } = useTranslator();
  switch (change.kind) {
    case 'rating':
      return t('difference.rating', {
        criterion: nameOf(change.criterionId),
        before: valueText(change.before),
        after: valueText(change.after),
      });
    case 'rationale':
      return (
        <TextChange
          label={t('difference.rationale', { criterion: nameOf(change.criterionId) })}
          before={change.before}
          after={change.after}
        />
      );
    case 'comment':
      return <TextChange label={t('difference.comment')} before={change.before} after={change.after} />;
    case 'abstention':
      return (
        <TextChange
          label={t(
            change.after === null
              ? 'difference.abstentionWithdrawn'
              : change.before === null
                ? 'difference.abstained'
                : 'difference.abstention',
          )}
          before={change.before}
          after={change.after}
        />
      );
    case 'declaration':
    case 'added':
    case 'removed':
      return t(`difference.${change.kind}`);
    default:
      return change satisfies never;
  }

  function nameOf(criterionId: CriterionId): string {
    const criterion = competition.criteria.find(({ id }) => id === criterionId);
    return criterion === undefined ? criterionId : `${criterionId} ${local(criterion.name)}`;
  }

  function valueText(value: number | null): string {
    return value === null ? t('paper.notRated') : number(value);
  }
}

function TextChange({
  label,
  before,
  after,
}: {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <details className="jm-text-change">
      <summary>{label}</summary>
      <dl className="jm-facts">
        <div className="jm-facts__item">
          <dt>{t('difference.before')}</dt>
          <dd>{before ?? t('difference.nothing')}</dd>
        </div>
        <div className="jm-facts__item">
          <dt>{t('difference.after')}</dt>
          <dd>{after ?? t('difference.nothing')}</dd>
        </div>
      </dl>
    </details>
  );
}
