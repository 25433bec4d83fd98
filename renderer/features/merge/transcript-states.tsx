import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ScoreChange } from '../../../shared/contract/handover.ts';
import type { TranscriptsView } from '../../../shared/contract/merge.ts';
import type { ApplicationId, CriterionId, PersonId } from '../../../shared/ids.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

type UnderWay = TranscriptsView['underWay'][number];

/** Which paper ballots wait for the second typist, which two transcripts are equal, and where they differ. */
export function TranscriptStates({
  competition,
  transcripts,
}: {
  readonly competition: CompetitionView;
  readonly transcripts: TranscriptsView;
}): ReactNode {
  const { t, dateTime } = useTranslator();
  const nameOf = usePersonName(competition);
  return (
    <ul className="jm-reports" aria-live="polite">
      {transcripts.underWay.map((underWay) => (
        <li key={underWay.personId} className="jm-report">
          <State competition={competition} underWay={underWay} />
        </li>
      ))}
      {transcripts.signed.map(({ sha256, personId, transcribedBy: [first, second], at }) => (
        <li key={sha256} className="jm-report">
          {t('transcript.signed', {
            person: nameOf(personId),
            first: nameOf(first),
            second: nameOf(second),
            when: dateTime(at),
          })}
        </li>
      ))}
    </ul>
  );
}

function State({
  competition,
  underWay,
}: {
  readonly competition: CompetitionView;
  readonly underWay: UnderWay;
}): ReactNode {
  const { t } = useTranslator();
  const nameOf = usePersonName(competition);
  const { personId, enteredBy, resting } = underWay;
  const [first, second] = enteredBy.slice(-2);
  const person = nameOf(personId);
  return (
    <>
      {first === undefined || second !== undefined ? null : (
        <p className="kern-body">{t('transcript.waiting', { person, first: nameOf(first) })}</p>
      )}
      {first === undefined || second === undefined ? null : (
        <Differences competition={competition} underWay={underWay} pair={[first, second]} />
      )}
      {resting.map((entry) => (
        <p key={entry.enteredBy} className="kern-body">
          {t('transcript.resting', {
            person,
            enteredBy: nameOf(entry.enteredBy),
            applications: entry.applicationIds.join(', '),
          })}
        </p>
      ))}
    </>
  );
}

function Differences({
  competition,
  underWay: { personId, differences, differsUnseen, scansDiffer },
  pair: [first, second],
}: {
  readonly competition: CompetitionView;
  readonly underWay: UnderWay;
  readonly pair: readonly [PersonId, PersonId];
}): ReactNode {
  const { t, number } = useTranslator();
  const nameOf = usePersonName(competition);
  const count =
    differences.reduce((sum, { changes }) => sum + changes.length, 0) + differsUnseen.length + (scansDiffer ? 1 : 0);
  const names = { person: nameOf(personId), first: nameOf(first), second: nameOf(second) };
  return (
    <>
      <p className="kern-body">{t('transcript.different', { ...names, count, number: number(count) })}</p>
      <ul>
        {scansDiffer ? <li>{t('transcript.scansDiffer')}</li> : null}
        {differences.flatMap(({ applicationId, changes }) =>
          changes.map((change) => (
            <li key={`${applicationId} ${change.kind} ${'criterionId' in change ? change.criterionId : ''}`}>
              <Difference competition={competition} applicationId={applicationId} change={change} />
            </li>
          )),
        )}
        {differsUnseen.map((application) => (
          <li key={application}>{t('transcript.unseen', { application })}</li>
        ))}
      </ul>
    </>
  );
}

function Difference({
  competition,
  applicationId: application,
  change,
}: {
  readonly competition: CompetitionView;
  readonly applicationId: ApplicationId;
  readonly change: ScoreChange;
}): ReactNode {
  const { t, local, number } = useTranslator();
  switch (change.kind) {
    case 'rating': {
      const before = valueText(change.before);
      const after = valueText(change.after);
      return t('transcript.value', { application, criterion: nameOf(change.criterionId), before, after });
    }
    case 'rationale':
      return t('transcript.text', { application, criterion: nameOf(change.criterionId) });
    case 'abstention': {
      const nothing = t('transcript.nothing');
      return t('transcript.abstention', {
        application,
        before: change.before ?? nothing,
        after: change.after ?? nothing,
      });
    }
    case 'comment':
    case 'declaration':
      return t(`transcript.${change.kind}`, { application });
    case 'added':
    case 'removed':
      return t('transcript.ballot', { application });
    default:
      return change satisfies never;
  }

  function nameOf(criterionId: CriterionId): string {
    const criterion = competition.criteria.find(({ id }) => id === criterionId);
    return criterion === undefined ? criterionId : `${criterionId} ${local(criterion.name)}`;
  }

  function valueText(value: number | null): string {
    return value === null ? t('transcript.nothing') : number(value);
  }
}
