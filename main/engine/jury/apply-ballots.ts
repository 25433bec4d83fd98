import { AppError } from '../../../shared/errors.ts';
import type { BallotsFile } from '../../../shared/formats/ballots-file.ts';
import { findBallot } from '../store/ballots.ts';
import { inTransaction } from '../store/database.ts';
import { findApplication } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';
import { declareConflict } from './declare-conflict.ts';
import { justify, rate } from './rate.ts';
import { abstain, comment, note, withdrawAbstention } from './write-texts.ts';

type BallotEntry = BallotsFile['ballots'][number];

/**
 * Applies a file of ballots and declarations, all of it or nothing; what it doesn't name stays as it is. Declarations
 * come last, because they lock their ballots.
 * @throws AppError as `rate`, `abstain` and `declareConflict`; `ballot-abstained` for values that wouldn't count;
 * `invalid-request` when an application or a criterion is named twice
 */
export function applyBallots(vault: OpenVault, { ballots, declarations }: BallotsFile): void {
  refuseTwice(ballots.map(({ applicationId }) => applicationId));
  inTransaction(vault.jury, () => {
    for (const ballot of ballots) applyBallot(vault, ballot);
    for (const declaration of declarations) declareConflict(vault, declaration);
  });
}

function applyBallot(
  vault: OpenVault,
  { applicationId, ratings, abstention, comment: text, note: privateNote }: BallotEntry,
): void {
  refuseTwice(ratings.map(({ criterionId }) => criterionId));
  // An entry without content changes nothing, but a misspelt application should still be noticed.
  findApplication(vault.jury, applicationId);
  for (const { criterionId, value, rationale } of ratings) {
    rate(vault, { applicationId, criterionId, value });
    if (typeof rationale === 'string') justify(vault, { applicationId, criterionId, rationale });
  }
  if (typeof text === 'string') comment(vault, { applicationId, comment: text });
  if (typeof privateNote === 'string') note(vault, { applicationId, note: privateNote });
  if (abstention === null) withdrawAbstention(vault, applicationId);
  else if (abstention !== undefined) abstain(vault, { applicationId, reason: abstention.reason });
  if (ratings.some(({ value }) => value !== null)) refuseAbstained(vault, applicationId);
}

/** Values under an abstention don't count: who gives them with it, or later without withdrawing it, means something else. */
function refuseAbstained({ jury }: OpenVault, applicationId: BallotEntry['applicationId']): void {
  if ((findBallot(jury, applicationId)?.abstention ?? null) !== null)
    throw new AppError('ballot-abstained', { applicationId });
}

/** Which of the two should count is not ours to guess. */
function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, position) => ids.indexOf(id) !== position);
  if (twice !== undefined) throw new AppError('invalid-request', { problem: 'named twice', id: twice });
}
