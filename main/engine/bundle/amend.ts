import type { AmendmentChanges } from '../../../shared/contract/amendment.ts';
import { changesBetween, concernsEveryBallot } from '../../../shared/domain/amendment.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { encodeBase64url } from '../crypto/base64url.ts';
import { parseCode } from '../crypto/invitation.ts';
import { insertAmendment } from '../store/amendments.ts';
import { enteredApplications } from '../store/ballots.ts';
import { inTransaction } from '../store/database.ts';
import { deleteDocument, listDocuments } from '../store/documents.ts';
import { writeMeta } from '../store/meta.ts';
import { forgetOlderManifests, manifestOf, newestRevision } from '../store/revisions.ts';
import { identityOf, letterSecretOf, secretsOf } from '../vault/identity.ts';
import { removeOrphans, removeOrphansIfPossible } from '../vault/remove-orphans.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type CheckedArchive, withArchive } from './archive.ts';
import { loadDocuments, type LoadOptions, recordRevision } from './load.ts';
import { type BundleKey, kidFor, openBundle, type VerifiedBundle } from './open.ts';

export interface AmendOptions extends LoadOptions {
  /** as typed from a new letter, which replaces the letter that this vault was opened with */
  readonly code?: string | undefined;
}

/**
 * Loads the next revision of the bundle into its vault. Until the last check has passed the vault shows the old one.
 * What this person may no longer read is removed, both bytes and keys.
 * @throws AppError `bundle-office-key-changed`, `bundle-other-competition`, `bundle-older-revision`,
 * `bundle-revision-gap`, `letter-replaced` (none of the vault's keys names an envelope), `code-malformed`,
 * `code-checksum`, `vault-wrong-role`, and as `withArchive`, `openBundle`, `loadDocuments`
 */
export function amendVault(vault: OpenVault, bundlePath: string, options: AmendOptions): Promise<void> {
  return withArchive(bundlePath, async (archive) => {
    refuseOther(vault, archive);
    const key = await keyFor(vault, archive, options.code);
    const bundle = await openBundle(archive, key, (opened) => checkSuccession(vault, opened));
    removeOrphans(vault);
    try {
      const loaded = await loadDocuments(vault, bundle, options);
      const readable = new Set(bundle.manifest.documents.map(({ documentId }) => documentId));
      inTransaction(vault.jury, () => {
        const entered = enteredApplications(vault.jury);
        const changes = changesBetween(manifestOf(vault.jury), bundle.manifest);
        recordRevision(vault, bundle, loaded);
        if (key.by === 'secret') keepLetter(vault, key.secret);
        insertAmendment(vault.jury, {
          revision: bundle.header.revision,
          changes,
          toCheck: toCheckOf(changes, entered),
        });
        forgetOlderManifests(vault.jury);
        // Noted in the same transaction, so that even after a kill or a full disk the copies and the search are purged
        // too.
        writeMeta(vault.jury, 'purgeDue', { since: now() });
        for (const { documentId } of listDocuments(vault.jury))
          if (!readable.has(documentId)) deleteDocument(vault.jury, documentId);
      });
    } finally {
      removeOrphansIfPossible(vault);
    }
  });
}

/** Entries are never removed; where their basis has changed, the person is asked to look at them again. */
function toCheckOf(changes: AmendmentChanges, entered: readonly ApplicationId[]): readonly ApplicationId[] {
  if (concernsEveryBallot(changes)) return entered;
  const changed = new Set(
    changes.applications.filter(({ kind }) => kind === 'changed').map(({ applicationId }) => applicationId),
  );
  return entered.filter((applicationId) => changed.has(applicationId));
}

/**
 * The key from a new letter's code if one was typed; otherwise the present letter's, if it has an envelope; otherwise
 * the vault's own.
 */
async function keyFor(vault: OpenVault, archive: CheckedArchive, code: string | undefined): Promise<BundleKey> {
  const letter = letterSecretOf(vault);
  const known: readonly BundleKey[] = [
    ...(letter === null ? [] : [{ by: 'secret', secret: letter } as const]),
    { by: 'card', encryptionKey: secretsOf(vault).encryptionKey },
  ];
  const typed = code === undefined ? null : parseCode(code);
  // Typing the old code again adds nothing to what the vault knows; if it opens no envelope, `letter-replaced` says
  // why.
  if (typed !== null && !(letter !== null && Buffer.from(letter).equals(typed))) return { by: 'secret', secret: typed };
  for (const key of known) if (archive.envelopes.has(await kidFor(archive, key))) return key;
  throw new AppError('letter-replaced');
}

/** From now on the new letter opens later revisions and proves who chose the signing key. */
function keepLetter(vault: OpenVault, secret: Uint8Array): void {
  writeMeta(vault.jury, 'secrets', { ...secretsOf(vault), letter: { secret: encodeBase64url(secret) } });
}

/** Another competition's bundle would otherwise be reported as "not for you"; naming the real reason helps more. */
function refuseOther({ jury }: OpenVault, { header }: CheckedArchive): void {
  const newest = newestRevision(jury);
  if (newest === null) throw new AppError('vault-wrong-role');
  if (header.bundleId !== newest.bundleId) throw new AppError('bundle-other-competition');
}

/** A gap in the revisions is no fault: `loadDocuments` checks that every document is available. */
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
