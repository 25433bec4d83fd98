import type { AmendmentChanges } from '../../../shared/contract/amendment.ts';
import { changesBetween, concernsEveryBallot } from '../../../shared/domain/amendment.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { envelopeKid } from '../crypto/letter-keys.ts';
import { insertAmendment } from '../store/amendments.ts';
import { enteredApplications } from '../store/ballots.ts';
import { inTransaction } from '../store/database.ts';
import { deleteDocument, listDocuments } from '../store/documents.ts';
import { forgetOlderManifests, manifestOf, newestRevision } from '../store/revisions.ts';
import { identityOf, letterSecretOf, secretsOf } from '../vault/identity.ts';
import { removeOrphans, removeOrphansIfPossible } from '../vault/remove-orphans.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type CheckedArchive, withArchive } from './archive.ts';
import { loadDocuments, type LoadOptions, recordRevision } from './load.ts';
import { type BundleKey, openBundle, type VerifiedBundle } from './open.ts';

/**
 * Loads the next revision of the bundle into its vault. Until the last check has passed the vault shows the old one.
 * What this person may no longer read is removed, bytes and keys.
 * @throws AppError `bundle-office-key-changed`, `bundle-other-competition`, `bundle-older-revision`, `bundle-revision-gap`,
 * `vault-wrong-role`, and as `withArchive`, `openBundle`, `loadDocuments`
 */
export function amendVault(vault: OpenVault, bundlePath: string, options: LoadOptions): Promise<void> {
  return withArchive(bundlePath, async (archive) => {
    refuseOther(vault, archive);
    const bundle = await openBundle(archive, keyOf(vault, archive));
    checkSuccession(vault, bundle);
    removeOrphans(vault);
    try {
      const loaded = await loadDocuments(vault, bundle, options);
      const readable = new Set(bundle.manifest.documents.map(({ documentId }) => documentId));
      inTransaction(vault.jury, () => {
        const entered = enteredApplications(vault.jury);
        const changes = changesBetween(manifestOf(vault.jury), bundle.manifest);
        recordRevision(vault, bundle, loaded);
        insertAmendment(vault.jury, {
          revision: bundle.header.revision,
          changes,
          toCheck: toCheckOf(changes, entered),
        });
        forgetOlderManifests(vault.jury);
        for (const { documentId } of listDocuments(vault.jury))
          if (!readable.has(documentId)) deleteDocument(vault.jury, documentId);
      });
    } finally {
      removeOrphansIfPossible(vault);
    }
  });
}

/** Nothing that was entered is taken away; where its ground has changed, the person is asked to look at it again. */
function toCheckOf(changes: AmendmentChanges, entered: readonly ApplicationId[]): readonly ApplicationId[] {
  if (concernsEveryBallot(changes)) return entered;
  const changed = new Set(
    changes.applications.filter(({ kind }) => kind === 'changed').map(({ applicationId }) => applicationId),
  );
  return entered.filter((applicationId) => changed.has(applicationId));
}

/** The letter's envelope as long as there is one for it, else the vault's own key (its juror card). */
function keyOf(vault: OpenVault, { header, envelopes }: CheckedArchive): BundleKey {
  const secret = letterSecretOf(vault);
  return secret !== null && envelopes.has(envelopeKid(secret, header.bundleId))
    ? { by: 'secret', secret }
    : { by: 'card', encryptionKey: secretsOf(vault).encryptionKey };
}

/** Another competition's bundle would only be "not for you": saying which it is helps more. */
function refuseOther({ jury }: OpenVault, { header }: CheckedArchive): void {
  const newest = newestRevision(jury);
  if (newest === null) throw new AppError('vault-wrong-role');
  if (header.bundleId !== newest.bundleId) throw new AppError('bundle-other-competition');
}

/** A gap in the revisions is no fault: whether every document is at hand is asked when they are loaded. */
function checkSuccession(vault: OpenVault, { header, officeKeyThumbprint, own }: VerifiedBundle): void {
  const newest = newestRevision(vault.jury);
  if (newest === null) throw new AppError('vault-wrong-role');
  if (officeKeyThumbprint !== manifestOf(vault.jury).officeKeyThumbprint)
    throw new AppError('bundle-office-key-changed', { found: officeKeyThumbprint });
  if (own.recipient.personId !== identityOf(vault).personId) throw new AppError('bundle-not-for-you');
  if (header.revision <= newest.revision)
    throw new AppError('bundle-older-revision', { found: header.revision, known: newest.revision });
  if (header.revision === newest.revision + 1 && header.previousHeaderSha256 !== newest.headerSha256)
    throw new AppError('bundle-revision-gap', { found: header.revision, known: newest.revision });
}
