import type { Session } from '../../../shared/contract/vault.ts';
import { leads } from '../../../shared/domain/leads.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Person, Role } from '../../../shared/formats/competition.ts';
import { decodeBase64url } from '../crypto/base64url.ts';
import { type Acceptance, type Identity, readMeta, type Secrets } from '../store/meta.ts';
import { manifestOf, newestRevision } from '../store/revisions.ts';
import type { OpenVault } from './vault.ts';

/** Whose vault this is. @throws AppError `vault-damaged` */
export function identityOf({ jury }: OpenVault): Identity {
  return readMeta(jury, 'identity') ?? damaged('identity');
}

/** The secret in the letter's code, 16 bytes; null where there was no letter. @throws AppError `vault-damaged` */
export function letterSecretOf(vault: OpenVault): Uint8Array | null {
  const { letter } = secretsOf(vault);
  return letter === null ? null : decodeBase64url(letter.secret);
}

/** The vault's keys. @throws AppError `vault-damaged` */
export function secretsOf({ jury }: OpenVault): Secrets {
  return readMeta(jury, 'secrets') ?? damaged('secrets');
}

/** Which confidentiality text was accepted; null in an office's vault. */
export function acceptanceOf({ jury }: OpenVault): Acceptance | null {
  return readMeta(jury, 'acceptance');
}

/** What the window may know of the open vault: role, name and title are those of the newest revision. */
export function sessionOf(vault: OpenVault): Session {
  const { vaultId, personId, role, personName, title, demo } = identityOf(vault);
  const newest = newestRevision(vault.jury);
  if (newest === null) return { vaultId, personId, role, personName, title, demo, bundleId: null, revision: null };
  const { bundleId, revision } = newest;
  const me = meOf(vault);
  const { title: newestTitle } = manifestOf(vault.jury).competition;
  return { vaultId, personId, role: me.role, personName: me.name, title: newestTitle, demo, bundleId, revision };
}

/**
 * The person's role in the newest revision; in a vault without a bundle, the role it was made for.
 * @throws AppError `vault-damaged`
 */
function roleOf(vault: OpenVault): Role {
  return newestRevision(vault.jury) === null ? identityOf(vault).role : meOf(vault).role;
}

/**
 * This vault's person as in the bundle's newest revision.
 * @throws AppError `vault-wrong-role` without a bundle, `vault-damaged`
 */
export function meOf({ jury }: OpenVault): Person {
  const { people, recipient } = manifestOf(jury);
  return people.find(({ id }) => id === recipient.personId) ?? damaged('person');
}

/**
 * Ballots are cast by those who vote. A chair without a vote may fill them in to prepare; such a file never counts.
 * @throws AppError `not-a-juror`
 */
export function requireJuror(vault: OpenVault): void {
  const { votes, role } = meOf(vault);
  if (!votes && !leads(role)) throw new AppError('not-a-juror');
}

/** @throws AppError `not-the-chair` */
export function requireChair(vault: OpenVault): void {
  if (!leads(roleOf(vault))) throw new AppError('not-the-chair');
}

/** @throws AppError `vault-wrong-role` */
export function requireOffice(vault: OpenVault): void {
  if (identityOf(vault).role !== 'office') throw new AppError('vault-wrong-role');
}

function damaged(problem: string): never {
  throw new AppError('vault-damaged', { problem });
}
