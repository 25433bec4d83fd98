import type { BallotView, RatingView } from '../../../shared/contract/ballot.ts';
import {
  ballotStateOf,
  ballotTotal,
  type BallotContent,
  gapsOf,
  needsRationale,
  pointsSoFar,
} from '../../../shared/domain/ballot.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import type { Application, Criterion } from '../../../shared/formats/competition.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { findBallot, findDeclaration } from '../store/ballots.ts';
import { lastEventAt, lastRedoable, lastUndoable } from '../store/events.ts';
import { manifestOf } from '../store/revisions.ts';
import { findApplication, lockOf } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';

/** One ballot as its owner sees it, from what is on the disk now. @throws AppError `application-unknown` */
export function viewBallot({ jury }: OpenVault, applicationId: ApplicationId): BallotView {
  const manifest = manifestOf(jury);
  const application: Application = findApplication(jury, applicationId);
  const content = ballotContent(jury, applicationId);
  const row = findBallot(jury, applicationId);
  const total = ballotTotal(content, manifest);
  const soFar = pointsSoFar(content, manifest);
  const lock = lockOf(jury, application);
  return {
    applicationId,
    state: ballotStateOf(content, manifest.criteria),
    lock,
    ratings: manifest.criteria.map((criterion) => viewRating(content, criterion, manifest)),
    comment: content.comment,
    note: row?.note ?? '',
    abstention: content.abstention === null ? null : { reason: content.abstention },
    declaration: findDeclaration(jury, applicationId),
    total: total === null ? null : exactText(total),
    pointsSoFar: soFar === null ? null : exactText(soFar),
    gaps: lock === null ? [...gapsOf(content, manifest)] : [],
    canUndo: lock === null && lastUndoable(jury, applicationId) !== null,
    canRedo: lock === null && lastRedoable(jury, applicationId) !== null,
    savedAt: lastEventAt(jury, applicationId),
  };
}

function viewRating({ ratings }: BallotContent, criterion: Criterion, { rules }: Manifest): RatingView {
  const rating = ratings.find(({ criterionId }) => criterionId === criterion.id);
  const value = rating?.value ?? null;
  return {
    criterionId: criterion.id,
    value,
    rationale: rating?.rationale ?? '',
    rationaleRequired: needsRationale(criterion, value, rules),
  };
}
