import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn, ScoreContent } from '../../../shared/contract/handover.ts';
import type { Person } from '../../../shared/formats/competition.ts';
import type { ScoreBallot } from '../../../shared/formats/scores.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
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
  const { applicationId, abstention, comment, state } = ballot;
  const application = competition.applications.find(({ id }) => id === applicationId);
  const declaration = content.declarations.find((candidate) => candidate.applicationId === applicationId);
  const total = content.totals.find((candidate) => candidate.applicationId === applicationId)?.total ?? null;
  const isRated = abstention === null || abstention === undefined;
  return (
    <section className="jm-paper__ballot">
      <h2>{application === undefined ? applicationId : `${applicationId} · ${local(application.title)}`}</h2>
      <p>
        {application === undefined ? null : `${application.applicant.name} · `}
        <strong>{total === null ? t(`paper.state.${state}`) : t('ballot.total', { points: points(total) })}</strong>
      </p>
      {declaration === undefined ? null : (
        <p>{t('paper.declared', { ground: declaration.ground, statement: declaration.statement })}</p>
      )}
      {isRated ? (
        <RatingsTable competition={competition} ballot={ballot} />
      ) : (
        <p>{t('paper.abstained', { reason: abstention.reason })}</p>
      )}
      {comment === null || comment === undefined ? null : <p>{t('paper.comment', { comment })}</p>}
    </section>
  );
}

function RatingsTable({
  competition,
  ballot: { ratings },
}: {
  readonly competition: CompetitionView;
  readonly ballot: ScoreBallot;
}): ReactNode {
  const { t, local, number } = useTranslator();
  const names = new Map(competition.criteria.map(({ id, name }) => [id, local(name)]));
  const weights = new Map(competition.criteria.map(({ id, weight }) => [id, weight]));
  return (
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
        {ratings.map(({ criterionId, value, rationale }) => (
          <tr key={criterionId}>
            <th scope="row">{`${criterionId} ${names.get(criterionId) ?? ''}`}</th>
            <td className="jm-paper__number">{weightText(weights.get(criterionId))}</td>
            <td className="jm-paper__number">{value === null ? t('paper.notRated') : number(value)}</td>
            <td>{rationale ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function weightText(weight: number | undefined): string {
    return weight === undefined ? '' : t('paper.percent', { weight: number(weight) });
  }
}
