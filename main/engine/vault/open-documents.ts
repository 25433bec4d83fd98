import { AppError } from '../../../shared/errors.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { ApplicationId, DocumentId } from '../../../shared/ids.ts';
import { findDeclaration } from '../store/ballots.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { manifestOf } from '../store/revisions.ts';
import { findApplication } from './ballot-lock.ts';

/**
 * Refuses an application's documents, and what was noted in them, to a person who may not read them: withheld by the
 * office, or closed by a declared conflict.
 * @throws AppError `application-unknown`, `application-withheld`, `ballot-locked`
 */
export function requireOpenDocuments(jury: ReadableDatabase, applicationId: ApplicationId): void {
  if (findApplication(jury, applicationId).withheld !== undefined)
    throw new AppError('application-withheld', { applicationId });
  if (findDeclaration(jury, applicationId) !== null) throw new AppError('ballot-locked', { applicationId });
}

/**
 * What is known of a document that this person may read.
 * @throws AppError `document-unknown`, and as `requireOpenDocuments`
 */
export function requireDocument(jury: ReadableDatabase, documentId: DocumentId): ManifestDocument {
  const document = manifestOf(jury).documents.find((candidate) => candidate.documentId === documentId);
  if (document === undefined) throw new AppError('document-unknown', { documentId });
  requireOpenDocuments(jury, document.applicationId);
  return document;
}
