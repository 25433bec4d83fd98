import type { Language } from '../../../shared/contract/app.ts';
import { AppError } from '../../../shared/errors.ts';
import { loadTranslator } from '../../../shared/i18n/translator.ts';
import { now } from '../clock.ts';
import { encodeBase64url } from '../crypto/base64url.ts';
import { sha256 } from '../crypto/digest.ts';
import { enrolmentKey, envelopeKey, parseCode } from '../crypto/invitation.ts';
import { generateEncryptionKey, generateSigningKey } from '../crypto/keys.ts';
import { newVaultId } from '../crypto/new-ids.ts';
import type { Acceptance, Identity, Secrets } from '../store/meta.ts';
import { createVault } from '../vault/create-vault.ts';
import { type OpenVault, refuseWeak } from '../vault/vault.ts';
import type { VaultId } from '../../../shared/ids.ts';
import { withArchive } from './archive.ts';
import { loadDocuments, type LoadOptions, recordRevision } from './load.ts';
import { openBundle, type VerifiedBundle } from './open.ts';

export interface OpenOptions extends LoadOptions {
  readonly vaultFolder: string;
  /** as typed from the letter */
  readonly code: string;
  readonly passphrase: string;
  /** the language in which the confidentiality text was read and accepted */
  readonly acceptedLanguage: Language;
  readonly vaultId?: VaultId;
  readonly demo?: boolean;
}

/**
 * A recipient's first way in: opens the bundle with the letter's code, makes the vault and loads every document. There is
 * a vault only when all of it has passed.
 * @returns the vault, unlocked
 * @throws AppError `code-malformed`, `code-checksum`, `passphrase-weak`, `vault-exists`, and as `withArchive`, `openBundle`, `loadDocuments`
 */
export async function openIntoVault(bundlePath: string, options: OpenOptions): Promise<OpenVault> {
  const secret = parseCode(options.code);
  refuseWeak(options.passphrase);
  return withArchive(bundlePath, async (archive) => {
    const bundle = await openBundle(archive, { by: 'secret', secret });
    const beginning = {
      identity: identityFrom(bundle, options),
      secrets: await secretsFrom(bundle, secret),
      acceptance: await acceptanceOf(options.acceptedLanguage),
    };
    return createVault(options.vaultFolder, options.passphrase, beginning, async (vault) =>
      recordRevision(vault, bundle, await loadDocuments(vault, bundle, options)),
    );
  });
}

function identityFrom({ manifest }: VerifiedBundle, { vaultId = newVaultId(), demo = false }: OpenOptions): Identity {
  const { personId, role } = manifest.recipient;
  const me = manifest.people.find(({ id }) => id === personId);
  if (me === undefined) throw new AppError('bundle-mismatch', { member: 'recipient' });
  return { vaultId, personId, role, personName: me.name, title: manifest.competition.title, demo };
}

async function secretsFrom({ manifest, invitationId }: VerifiedBundle, secret: Uint8Array): Promise<Secrets> {
  if (invitationId === null) throw new AppError('bundle-not-for-you');
  const [signing, encryption] = await Promise.all([generateSigningKey(), generateEncryptionKey()]);
  const { personId } = manifest.recipient;
  return {
    signingKey: signing.privateJwk,
    encryptionKey: encryption.privateJwk,
    roundKey: null,
    envelope: { invitationId, key: encodeBase64url(envelopeKey({ secret, invitationId })) },
    enrolment: { personId, invitationId, key: encodeBase64url(enrolmentKey({ secret, invitationId })) },
  };
}

async function acceptanceOf(language: Language): Promise<Acceptance> {
  const { t } = await loadTranslator(language);
  return { textSha256: sha256(t('confidentiality.text')), acceptedAt: now() };
}
