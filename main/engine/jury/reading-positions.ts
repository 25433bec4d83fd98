import type { KeptPosition } from '../../../shared/contract/reading.ts';
import { now } from '../clock.ts';
import { findDeclaration } from '../store/ballots.ts';
import { inTransaction } from '../store/database.ts';
import { listReadingPositions, putReadingPosition } from '../store/reading-positions.ts';
import { manifestOf } from '../store/revisions.ts';
import { requireDocument } from '../vault/open-documents.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The last position in each document, that of the one read last at the end; without documents that are closed or gone.
 */
export function viewReadingPositions({ jury }: OpenVault): KeptPosition[] {
  const applications = new Map(
    manifestOf(jury).documents.map(({ documentId, applicationId }) => [documentId, applicationId]),
  );
  return listReadingPositions(jury).filter(({ documentId }) => {
    const applicationId = applications.get(documentId);
    return applicationId !== undefined && findDeclaration(jury, applicationId) === null;
  });
}

/** Saves the position at which a document is being read. @throws AppError `disk-full`, and as `requireDocument` */
export function keepReadingPosition(
  { jury }: OpenVault,
  { documentId, position }: Pick<KeptPosition, 'documentId' | 'position'>,
): void {
  inTransaction(jury, () => {
    requireDocument(jury, documentId);
    putReadingPosition(jury, { documentId, position, readAt: now() });
  });
}
