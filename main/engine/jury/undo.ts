import type { BallotEvent, BallotView } from '../../../shared/contract/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { inTransaction } from '../store/database.ts';
import { type EventRow, lastRedoable, lastUndoable, listEvents } from '../store/events.ts';
import { findApplication, requireOpenBallot } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type Field, recordChange } from './change-ballot.ts';
import { viewBallot } from './view-ballot.ts';

/**
 * Undoes the newest change of a ballot, by a new event: history only grows.
 * @throws AppError `nothing-to-undo`, `disk-full`, and as `requireOpenBallot`
 */
export function undo(vault: OpenVault, applicationId: ApplicationId): BallotView {
  return recordStep(vault, applicationId, () => {
    const last = lastUndoable(vault.jury, applicationId);
    if (last === null) throw new AppError('nothing-to-undo');
    return { last, after: last.before, kind: 'undone' };
  });
}

/**
 * Redoes the last undone change, again by a new event.
 * @throws AppError `nothing-to-redo`, `disk-full`, and as `requireOpenBallot`
 */
export function redo(vault: OpenVault, applicationId: ApplicationId): BallotView {
  return recordStep(vault, applicationId, () => {
    const last = lastRedoable(vault.jury, applicationId);
    if (last === null) throw new AppError('nothing-to-redo');
    return { last, after: last.after, kind: 'redone' };
  });
}

interface Step {
  /** the change that is undone or redone */
  readonly last: EventRow;
  readonly after: string | null;
  readonly kind: 'undone' | 'redone';
}

function recordStep(vault: OpenVault, applicationId: ApplicationId, findStep: () => Step): BallotView {
  inTransaction(vault.jury, () => {
    requireOpenBallot(vault, applicationId);
    const { last, after, kind } = findStep();
    recordChange(
      vault.jury,
      { applicationId, field: fieldOf(last), criterionId: last.criterionId, after },
      { kind, undoes: last.number },
    );
  });
  return viewBallot(vault, applicationId);
}

/** A ballot's history, oldest first. @throws AppError `application-unknown` */
export function history({ jury }: OpenVault, applicationId: ApplicationId): readonly BallotEvent[] {
  findApplication(jury, applicationId);
  return listEvents(jury, applicationId).map(({ number, at, kind, criterionId, before, after, undoes }) => ({
    number,
    at,
    kind,
    criterionId,
    before,
    after,
    undoes,
  }));
}

function fieldOf({ kind }: EventRow): Field {
  if (kind === 'abstention-withdrawn') return 'abstained';
  if (kind === 'undone' || kind === 'redone' || kind === 'conflict-declared') throw new AppError('nothing-to-undo');
  return kind;
}
