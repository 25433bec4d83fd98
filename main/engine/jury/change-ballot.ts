import type { BallotEvent, BallotView } from '../../../shared/contract/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId, CriterionId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { now } from '../clock.ts';
import { type BallotRow, findBallot, putBallot, putRating, ratingOrEmpty } from '../store/ballots.ts';
import { inTransaction, type ReadableDatabase, type WritableDatabase } from '../store/database.ts';
import { appendEvent, type NewEvent } from '../store/events.ts';
import { deleteDraft } from '../store/drafts.ts';
import { requireOpenBallot } from '../vault/ballot-lock.ts';
import { isTooLong } from '../vault/long-texts.ts';
import type { OpenVault } from '../vault/vault.ts';
import { viewBallot } from './view-ballot.ts';

/**
 * A field of a ballot that one event changes. Values are texts, numbers as JSON, so that one history can hold them all.
 */
export type Field = Extract<BallotEvent['kind'], 'rated' | 'justified' | 'commented' | 'noted' | 'abstained'>;

/** One field's change: which field, on which criterion, and its new value (null for none). */
export interface FieldChange {
  readonly applicationId: ApplicationId;
  readonly field: Field;
  readonly criterionId: CriterionId | null;
  readonly after: string | null;
}

/**
 * Commits one change of a ballot: the event and the resulting state, in one transaction. A change that changes nothing
 * leaves no event.
 * @returns the ballot as it is on the disk now
 * @throws AppError `text-too-long`, `disk-full`, and as `requireOpenBallot`
 */
export function changeBallot(vault: OpenVault, change: FieldChange): BallotView {
  const { jury } = vault;
  refuseLong(change.after);
  inTransaction(jury, () => {
    requireOpenBallot(vault, change.applicationId);
    recordChange(jury, change, { kind: kindOf(change), undoes: null });
    deleteDraft(jury, change);
  });
  return viewBallot(vault, change.applicationId);
}

/** Writes event and state; must run inside a transaction. */
export function recordChange(
  jury: WritableDatabase,
  change: FieldChange,
  { kind, undoes }: Pick<NewEvent, 'kind' | 'undoes'>,
): void {
  const { applicationId, criterionId, after } = change;
  const before = readField(jury, change);
  if (before === after) return;
  writeField(jury, change);
  appendEvent(jury, { at: now(), applicationId, kind, criterionId, before, after, undoes });
}

function kindOf({ field, after }: FieldChange): BallotEvent['kind'] {
  return field === 'abstained' && after === null ? 'abstention-withdrawn' : field;
}

function readField(jury: ReadableDatabase, { applicationId, criterionId, field }: FieldChange): string | null {
  if (field === 'rated' || field === 'justified') {
    const { value, rationale } = ratingOrEmpty(jury, applicationId, requireCriterion(criterionId));
    return field === 'justified' ? rationale : textOf(value);
  }
  const ballot = findBallot(jury, applicationId);
  if (field === 'abstained') return ballot?.abstention ?? null;
  return (field === 'commented' ? ballot?.comment : ballot?.note) ?? '';
}

function textOf(value: number | null): string | null {
  return value === null ? null : String(value);
}

function writeField(jury: WritableDatabase, { applicationId, criterionId, field, after }: FieldChange): void {
  if (field === 'rated' || field === 'justified') {
    const rating = ratingOrEmpty(jury, applicationId, requireCriterion(criterionId));
    putRating(jury, {
      ...rating,
      ...(field === 'rated' ? { value: after === null ? null : Number(after) } : { rationale: after ?? '' }),
    });
  } else {
    const ballot = findBallot(jury, applicationId) ?? { applicationId, comment: '', note: '', abstention: null };
    putBallot(jury, { ...ballot, ...ballotPart(field, after) });
  }
}

function ballotPart(field: Exclude<Field, 'rated' | 'justified'>, after: string | null): Partial<BallotRow> {
  switch (field) {
    case 'commented':
      return { comment: after ?? '' };
    case 'noted':
      return { note: after ?? '' };
    case 'abstained':
      return { abstention: after };
  }
}

function requireCriterion(criterionId: CriterionId | null): CriterionId {
  if (criterionId === null) throw new AppError('criterion-unknown');
  return criterionId;
}

/** @throws AppError `text-too-long` */
export function refuseLong(text: string | null): void {
  if (text !== null && isTooLong(text))
    throw new AppError('text-too-long', { allowed: limits.textCharacters, found: text.length });
}
