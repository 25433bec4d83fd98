import type { Language } from '../../../shared/contract/app.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../../shared/formats/competition.ts';
import type { LocalText } from '../../../shared/formats/values.ts';
import { now } from '../clock.ts';
import { encodeBase64url } from '../crypto/base64url.ts';
import { sha256 } from '../crypto/digest.ts';
import { parseCode } from '../crypto/invitation.ts';
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
 * Opens a bundle for the first time: with the letter's code, it makes the vault and loads every document. The vault
 * exists only once all of this has succeeded.
 * @returns the vault, unlocked
 * @throws AppError `code-malformed`, `code-checksum`, `passphrase-weak`, `vault-exists`, and as `withArchive`,
 * `openBundle`, `loadDocuments`
 */
export async function openIntoVault(bundlePath: string, options: OpenOptions): Promise<OpenVault> {
  const secret = parseCode(options.code);
  refuseWeak(options.passphrase);
  return withArchive(bundlePath, async (archive) => {
    const bundle = await openBundle(archive, { by: 'secret', secret });
    const beginning = {
      identity: identityFrom(bundle, options),
      secrets: await secretsFrom(secret),
      acceptance: acceptanceOf(bundle, options.acceptedLanguage),
    };
    return createVault(options.vaultFolder, options.passphrase, beginning, async (vault) =>
      recordRevision(vault, bundle, await loadDocuments(vault, bundle, options)),
    );
  });
}

function identityFrom(bundle: VerifiedBundle, { vaultId = newVaultId(), demo = false }: OpenOptions): Identity {
  const { personId, role } = bundle.own.recipient;
  const { title } = bundle.competitionPayload.competition;
  return { vaultId, personId, role, personName: meIn(bundle).name, title, demo };
}

function meIn({ own, competitionPayload }: VerifiedBundle): Person {
  const me = competitionPayload.people.find(({ id }) => id === own.recipient.personId);
  if (me === undefined) throw new AppError('bundle-mismatch', { member: 'recipient' });
  return me;
}

async function secretsFrom(secret: Uint8Array): Promise<Secrets> {
  const [signing, encryption] = await Promise.all([generateSigningKey(), generateEncryptionKey()]);
  return {
    signingKey: signing.privateJwk,
    encryptionKey: encryption.privateJwk,
    roundKey: null,
    letter: { secret: encodeBase64url(secret) },
  };
}

function acceptanceOf({ competitionPayload }: VerifiedBundle, language: Language): Acceptance {
  return { textSha256: sha256(competitionPayload.confidentiality[language]), acceptedAt: now() };
}

/** What a person must know before accepting: whose envelope it is, and the text to be accepted. */
export interface Invitation {
  readonly title: LocalText;
  readonly personName: LocalText;
  readonly confidentiality: LocalText;
}

/**
 * Reads a bundle's invitation with a letter's code, before anything is made from it.
 * @throws AppError `code-malformed`, `code-checksum`, and as `withArchive`, `openBundle`
 */
export function readInvitation(bundlePath: string, code: string): Promise<Invitation> {
  const secret = parseCode(code);
  return withArchive(bundlePath, async (archive) => {
    const bundle = await openBundle(archive, { by: 'secret', secret });
    const { competition, confidentiality } = bundle.competitionPayload;
    return { title: competition.title, personName: meIn(bundle).name, confidentiality };
  });
}
