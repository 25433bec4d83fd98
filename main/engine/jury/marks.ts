import type { MarkChange, MarkView, NewMark } from '../../../shared/contract/marks.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import type { ApplicationId, CriterionId, MarkId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { now } from '../clock.ts';
import { newMarkId } from '../crypto/new-ids.ts';
import { inTransaction, type ReadableDatabase } from '../store/database.ts';
import {
  countMarks,
  deleteMarksRemovedBefore,
  findMark,
  insertMark,
  listMarks,
  type MarkRow,
  updateMark,
} from '../store/marks.ts';
import { manifestOf } from '../store/revisions.ts';
import { requireDocument, requireOpenDocuments } from '../vault/open-documents.ts';
import type { OpenVault } from '../vault/vault.ts';

/** How long a removed mark can be restored, in milliseconds: 30 days. */
const keepRemovedFor = 30 * 24 * 60 * 60 * 1_000;

/**
 * An application's highlights and notes, removed ones included, oldest first.
 * @throws AppError as `requireOpenDocuments`: what was noted in closed documents is closed with them
 */
export function viewMarks({ jury }: OpenVault, applicationId: ApplicationId): MarkView[] {
  requireOpenDocuments(jury, applicationId);
  return listMarks(jury, applicationId).map((row) => viewOf(jury, row));
}

/**
 * Adds a mark at a place in a document.
 * @throws AppError `criterion-unknown`, `marks-too-many`, `disk-full`, and as `requireDocument`
 */
export function addMark({ jury }: OpenVault, { documentId, ...place }: NewMark): MarkView {
  return inTransaction(jury, () => {
    const { applicationId, sha256: documentSha256, name: documentName } = requireDocument(jury, documentId);
    refuseUnknownCriterion(jury, place.criterionId);
    if (countMarks(jury, applicationId) >= limits.marks)
      throw new AppError('marks-too-many', { applicationId, allowed: limits.marks });
    const at = now();
    const mark: MarkRow = {
      ...place,
      markId: newMarkId(),
      applicationId,
      documentSha256,
      documentName,
      note: '',
      createdAt: at,
      changedAt: at,
      removedAt: null,
    };
    insertMark(jury, mark);
    return viewOf(jury, mark);
  });
}

/** Changes a mark's colour or criterion. @throws AppError `criterion-unknown`, and as `writeMarkNote` */
export function changeMark(vault: OpenVault, { markId, colour, criterionId }: MarkChange): MarkView {
  if (criterionId !== undefined) refuseUnknownCriterion(vault.jury, criterionId);
  return changed(vault, markId, (mark) => ({
    ...mark,
    colour: colour ?? mark.colour,
    criterionId: criterionId === undefined ? mark.criterionId : criterionId,
  }));
}

/**
 * Replaces a mark's note.
 * @throws AppError `mark-unknown`, `text-too-long`, `disk-full`, and as `requireOpenDocuments`
 */
export function writeMarkNote(vault: OpenVault, { markId, note }: Pick<MarkRow, 'markId' | 'note'>): MarkView {
  if (note.length > limits.draftCharacters)
    throw new AppError('text-too-long', { allowed: limits.draftCharacters, found: note.length });
  return changed(vault, markId, (mark) => ({ ...mark, note }));
}

/** Removes a mark; it can be restored for 30 days. @throws AppError as `writeMarkNote` */
export function removeMark(vault: OpenVault, markId: MarkId): MarkView {
  const { jury } = vault;
  return inTransaction(jury, () => {
    deleteMarksRemovedBefore(jury, daysAgo());
    return changed(vault, markId, (mark) => ({ ...mark, removedAt: mark.removedAt ?? now() }));
  });
}

/** Restores a removed mark. @throws AppError as `writeMarkNote` */
export function restoreMark(vault: OpenVault, markId: MarkId): MarkView {
  return changed(vault, markId, (mark) => ({ ...mark, removedAt: null }));
}

function changed({ jury }: OpenVault, markId: MarkId, change: (mark: MarkRow) => MarkRow): MarkView {
  return inTransaction(jury, () => {
    const mark = findMark(jury, markId);
    if (mark === null) throw new AppError('mark-unknown', { markId });
    requireOpenDocuments(jury, mark.applicationId);
    const next = { ...change(mark), changedAt: now() };
    updateMark(jury, next);
    return viewOf(jury, next);
  });
}

/** The digest identifies a document: an amendment may give the same bytes another id, and other bytes the same name. */
function viewOf(jury: ReadableDatabase, { documentSha256, ...mark }: MarkRow): MarkView {
  const document = manifestOf(jury).documents.find(
    ({ applicationId, sha256 }) => applicationId === mark.applicationId && sha256 === documentSha256,
  );
  return { ...mark, documentId: document?.documentId ?? null };
}

function refuseUnknownCriterion(jury: ReadableDatabase, criterionId: CriterionId | null): void {
  if (criterionId === null || manifestOf(jury).criteria.some(({ id }) => id === criterionId)) return;
  throw new AppError('criterion-unknown', { criterionId });
}

function daysAgo(): Instant {
  return instantSchema.parse(new Date(Date.parse(now()) - keepRemovedFor).toISOString());
}
