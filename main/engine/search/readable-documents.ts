import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { manifestOf } from '../store/revisions.ts';
import { requireOpenDocuments } from '../vault/open-documents.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The documents that this person may read now, in the bundle's order: none withheld or closed by a declared conflict.
 */
export function readableDocuments({ jury }: Pick<OpenVault, 'jury'>): readonly ManifestDocument[] {
  const { documents, applications } = manifestOf(jury);
  const open = new Set(applications.map(({ id }) => id).filter((id) => isOpen(jury, id)));
  return documents.filter(({ applicationId }) => open.has(applicationId));
}

function isOpen(jury: OpenVault['jury'], applicationId: ApplicationId): boolean {
  try {
    requireOpenDocuments(jury, applicationId);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === 'application-withheld' || thrown.code === 'ballot-locked'))
      return false;
    throw thrown;
  }
}
