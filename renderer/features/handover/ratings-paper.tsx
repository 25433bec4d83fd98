import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn, ScoreContent } from '../../../shared/contract/handover.ts';
import type { Person } from '../../../shared/formats/competition.ts';
import type { Declaration, ScoreBallot } from '../../../shared/formats/scores.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FactsList } from '../../components/facts-list.tsx';
import { TableHead } from '../../components/table-head.tsx';

export interface RatingsPaperProps {
  readonly competition: CompetitionView;
  /** the person whose ratings they are */
  readonly me: Person;
  readonly file: HandedIn | null;
  readonly content: ScoreContent;
}

/** A copy of the person's own ratings as a file states them, application by application. */
export function RatingsPaper({ competition, me, file, content }: RatingsPaperProps): ReactNode {
  const { t, local, dateTime, number } = useTranslator();
  return (
    <article>
      <h1>{t('paper.ratings')}</h1>
      <p>{`${local(competition.details.title)} · ${local(me.name)} (${me.id})`}</p>
      <p>
        {file === null
          ? t('paper.draftOf', { when: dateTime(new Date().toISOString()) })
          : t('paper.copyOf', {
              sequence: number(file.sequence),
              status: t(`handover.${file.status}`),
              when: dateTime(file.createdAt),
              code: spacedReceipt(file.receipt),
            })}
      </p>
      {content.ballots.map((ballot) => (
        <BallotOnPaper key={ballot.applicationId} competition={competition} ballot={ballot} content={content} />
      ))}
      <p className="jm-paper__note">{t('paper.notesStay')}</p>
    </article>
  );
}

function BallotOnPaper({
  competition,
  ballot,
  content,
}: {
  readonly competition: CompetitionView;
  readonly ballot: ScoreBallot;
  readonly content: ScoreContent;
}): ReactNode {
  const { t, local, points } = useTranslator();
  const { applicationId, abstention, comment } = ballot;
  const application = competition.applications.find(({ id }) => id === applicationId);
  const declaration = content.declarations.find((candidate) => candidate.applicationId === applicationId);
  const total = content.totals.find((candidate) => candidate.applicationId === applicationId)?.total ?? null;
  const isAsked = declaration === undefined && application?.withheld === undefined;
  const state = declaration !== undefined ? 'declared' : isAsked ? ballot.state : 'withheld';
  const standing = [
    ...(isAsked && total !== null ? [] : [t(`paper.state.${state}`)]),
    ...(total === null ? [] : [t('ballot.total', { points: points(total) })]),
  ];
  return (
    <section className="jm-paper__ballot">
      <h2>{application === undefined ? applicationId : `${applicationId} · ${local(application.title)}`}</h2>
      <p>
        {application === undefined ? null : `${application.applicant.name} · `}
        <strong>{standing.join(' · ')}</strong>
      </p>
      {declaration === undefined ? null : <DeclarationFacts declaration={declaration} />}
      {abstention === null || abstention === undefined ? (
        <RatingsTable competition={competition} ballot={ballot} isAsked={isAsked} />
      ) : (
        <p>{t('paper.abstained', { reason: abstention.reason })}</p>
      )}
      {comment === null || comment === undefined ? null : <p>{t('paper.comment', { comment })}</p>}
    </section>
  );
}

function DeclarationFacts({
  declaration: { ground, basis, statement },
}: {
  readonly declaration: Declaration;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <FactsList
      facts={[
        { name: t('conflict.ground'), value: ground },
        { name: t('conflict.basis'), value: basis },
        ...(statement === '' ? [] : [{ name: t('conflict.statement'), value: statement }]),
      ]}
    />
  );
}

/** The ratings; of a ballot that nobody asks for, only what was entered before that was known. */
function RatingsTable({
  competition,
  ballot: { ratings },
  isAsked,
}: {
  readonly competition: CompetitionView;
  readonly ballot: ScoreBallot;
  readonly isAsked: boolean;
}): ReactNode {
  const { t, local, number } = useTranslator();
  const names = new Map(competition.criteria.map(({ id, name }) => [id, local(name)]));
  const weights = new Map(competition.criteria.map(({ id, weight }) => [id, weight]));
  const shown = isAsked
    ? ratings
    : ratings.filter(({ value, rationale }) => value !== null || (rationale ?? '') !== '');
  if (shown.length === 0) return null;
  return (
    <>
      {isAsked ? null : <p>{t('paper.enteredBefore')}</p>}
      <table>
        <TableHead
          columns={[
            { title: t('paper.criterion') },
            { title: t('paper.weight') },
            { title: t('paper.points') },
            { title: t('paper.rationale') },
          ]}
        />
        <tbody>
          {shown.map(({ criterionId, value, rationale }) => (
            <tr key={criterionId}>
              <th scope="row">{`${criterionId} ${names.get(criterionId) ?? ''}`}</th>
              <td className="jm-paper__number">{weightText(weights.get(criterionId))}</td>
              <td className="jm-paper__number">{value === null ? t('paper.notRated') : number(value)}</td>
              <td>{rationale ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );

  function weightText(weight: number | undefined): string {
    return weight === undefined ? '' : t('paper.percent', { weight: number(weight) });
  }
}
