import { countedCriteria, valueOf } from '../../../shared/domain/ballot.ts';
import type { Vote } from '../../../shared/domain/totals.ts';
import type { RecordWithoutNames } from '../../../shared/formats/record-without-names.ts';
import type { Result } from '../../../shared/formats/result.ts';
import type { LocalText } from '../../../shared/formats/values.ts';
import type { ApplicationId, CriterionId, PersonId } from '../../../shared/ids.ts';
import { sha256 } from '../crypto/digest.ts';
import { decidedConflicts, decisionsByPair, keyOf } from '../merge/conflicts.ts';
import { ballotIn, countVotes } from '../merge/counted-votes.ts';
import { countedSources } from '../merge/intake.ts';
import type { CheckedResult } from './check-package.ts';
import { withChanges } from './second-round.ts';

type RecordedApplication = RecordWithoutNames['applications'][number];

/**
 * What a result is made of, without anybody's name, id or words: how votes lead to the totals, not whose they are.
 * Jurors' numbers don't follow the roster: only somebody who has the log can tell who they are.
 * @param log the action log's text up to the result
 */
export function recordWithoutNames({ record, state, closed }: CheckedResult, log: string): RecordWithoutNames {
  const { payload } = record;
  const { manifest } = state;
  const intake = withChanges(closed, payload.changes);
  const conflicts = decidedConflicts(manifest, closed, state.decisions);
  const { votes } = countVotes(manifest, countedSources(intake), conflicts);
  const numbers = jurorNumbers([...votes.values()].flat(), log);
  const voters = manifest.people.filter(({ votes: isVoting }) => isVoting).map(({ id }) => id);
  const decisions = decisionsByPair(conflicts);
  const sources = [...countedSources(intake)].filter(([personId]) => voters.includes(personId));
  const counts = (
    applicationId: ApplicationId,
  ): Pick<RecordedApplication, 'abstentions' | 'excluded' | 'undecided'> => ({
    abstentions: sources.filter(([, source]) => (ballotIn(source, applicationId)?.abstention ?? null) !== null).length,
    excluded: voters.filter((id) => decisions.get(keyOf(id, applicationId)) === 'excluded').length,
    undecided: voters.filter((id) => decisions.get(keyOf(id, applicationId)) === 'declared').length,
  });
  const criteria = countedCriteria(manifest.criteria).map(({ id }) => id);
  return {
    format: 'jurymappe-without-names',
    version: 1,
    ...frameOf(manifest),
    jurors: numbers.size,
    applications: payload.totals.map(({ applicationId, total, rank, criterionMeans }) => ({
      ...{ applicationId, title: titleOf(manifest, applicationId), total, rank, criterionMeans },
      votes: votesOn(votes.get(applicationId) ?? [], numbers, criteria),
      ...counts(applicationId),
      decision: decisionOn(payload, applicationId),
    })),
    ties: payload.ties.map(({ applicationIds }) => applicationIds),
    result: { number: payload.number, sha256: record.sha256 },
    log: payload.log,
  };
}

function frameOf({
  competition: { title, budgetCents, maxAwardCents, currency },
  scale,
  criteria,
  rules,
}: CheckedResult['state']['manifest']): Pick<RecordWithoutNames, 'competition' | 'scale' | 'criteria' | 'rules'> {
  return {
    competition: { title, budgetCents, maxAwardCents, currency },
    scale: scale.map(({ value }) => value),
    criteria: criteria.map(({ id, name, weight, informationOnly, minMean }) => ({
      ...{ id, name, weight, informationOnly, minMean },
    })),
    rules,
  };
}

function titleOf({ applications }: CheckedResult['state']['manifest'], applicationId: ApplicationId): LocalText {
  return applications.find(({ id }) => id === applicationId)?.title ?? { de: '', en: '' };
}

/** The log contains digests that nobody can guess, so without it the order can't be derived from a list of people. */
function jurorNumbers(votes: readonly Vote[], log: string): ReadonlyMap<PersonId, number> {
  const secret = sha256(`jurymappe/1/without-names\n${log}`);
  const people = [...new Set(votes.map(({ personId }) => personId))];
  const inOrder = people.map((id) => ({ id, place: sha256(`${secret}\n${id}`) }));
  inOrder.sort((a, b) => (a.place < b.place ? -1 : 1));
  return new Map(inOrder.map(({ id }, index) => [id, index + 1]));
}

function votesOn(
  votes: readonly Vote[],
  numbers: ReadonlyMap<PersonId, number>,
  criteria: readonly CriterionId[],
): RecordedApplication['votes'] {
  return votes
    .map(({ personId, ballot }) => ({
      juror: numbers.get(personId) ?? 0,
      values: criteria.map((criterionId) => ({ criterionId, value: valueOf(ballot, criterionId) ?? 0 })),
    }))
    .sort((a, b) => a.juror - b.juror);
}

function decisionOn({ decisions }: Result, applicationId: ApplicationId): RecordedApplication['decision'] {
  const found = decisions.find((decision) => decision.applicationId === applicationId);
  if (found === undefined) return null;
  const { outcome, amountCents, reservePlace, departsFromRank } = found;
  return { outcome, amountCents, reservePlace, departsFromRank };
}
