import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { ApplicationDifference, ScoreChange } from '../../../shared/contract/handover.ts';
import type { CriterionId } from '../../../shared/ids.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-translator.ts';

/** What would be handed in now and isn't in the last file, by application and criterion. */
export function Differences({
  desk,
  differences,
  sequence,
}: {
  readonly desk: Desk;
  readonly differences: readonly ApplicationDifference[];
  readonly sequence: number;
}): ReactNode {
  const { say, number } = useWords();
  if (differences.length === 0) return null;
  return (
    <section aria-labelledby="differences">
      <h2 id="differences" className="kern-heading-small">
        {say('difference.title', { sequence: number(sequence) })}
      </h2>
      <ul className="jm-gap-list">
        {differences.map((difference) => (
          <li key={difference.applicationId}>
            <ApplicationName desk={desk} difference={difference} />
            <ul>
              {difference.changes.map((change) => (
                <li key={`${change.kind} ${'criterionId' in change ? change.criterionId : ''}`}>
                  <ChangeLine desk={desk} change={change} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ApplicationName({
  desk,
  difference: { applicationId },
}: {
  readonly desk: Desk;
  readonly difference: ApplicationDifference;
}): ReactNode {
  const { local } = useWords();
  const navigate = useAppStore((state) => state.navigate);
  const application = desk.applications.find(({ id }) => id === applicationId);
  if (application === undefined) return <p className="jm-gap-list__name">{applicationId}</p>;
  return (
    <p className="jm-gap-list__name">
      <button
        type="button"
        className="jm-link"
        onClick={() => navigate({ screen: 'reading', applicationId, gap: null })}
      >
        {`${applicationId} · ${local(application.title)}`}
      </button>
    </p>
  );
}

/** Values are told in the line itself, texts unfold. */
function ChangeLine({ desk, change }: { readonly desk: Desk; readonly change: ScoreChange }): ReactNode {
  const { say, local, number } = useWords();
  switch (change.kind) {
    case 'rating':
      return say('difference.rating', {
        criterion: nameOf(change.criterionId),
        before: valueText(change.before),
        after: valueText(change.after),
      });
    case 'rationale':
      return (
        <TextChange
          label={say('difference.rationale', { criterion: nameOf(change.criterionId) })}
          before={change.before}
          after={change.after}
        />
      );
    case 'comment':
      return <TextChange label={say('difference.comment')} before={change.before} after={change.after} />;
    case 'abstention':
      return (
        <TextChange
          label={say(
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
      return say(`difference.${change.kind}`);
    default:
      return change satisfies never;
  }

  function nameOf(criterionId: CriterionId): string {
    const criterion = desk.criteria.find(({ id }) => id === criterionId);
    return criterion === undefined ? criterionId : `${criterionId} ${local(criterion.name)}`;
  }

  function valueText(value: number | null): string {
    return value === null ? say('paper.notRated') : number(value);
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
  const { say } = useWords();
  return (
    <details className="jm-text-change">
      <summary>{label}</summary>
      <dl className="jm-facts">
        <div className="jm-facts__item">
          <dt>{say('difference.before')}</dt>
          <dd>{before ?? say('difference.nothing')}</dd>
        </div>
        <div className="jm-facts__item">
          <dt>{say('difference.after')}</dt>
          <dd>{after ?? say('difference.nothing')}</dd>
        </div>
      </dl>
    </details>
  );
}
