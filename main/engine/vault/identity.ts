import type { Session } from '../../../shared/contract/vault.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Person, Role } from '../../../shared/formats/competition.ts';
import { type Acceptance, type Identity, readMeta, type Secrets } from '../store/meta.ts';
import { manifestOf, newestRevision } from '../store/revisions.ts';
import type { OpenVault } from './vault.ts';

/** Whose vault this is. @throws AppError `vault-damaged` */
export function identityOf({ jury }: OpenVault): Identity {
  return readMeta(jury, 'identity') ?? damaged('identity');
}

/** The vault's keys. @throws AppError `vault-damaged` */
export function secretsOf({ jury }: OpenVault): Secrets {
  return readMeta(jury, 'secrets') ?? damaged('secrets');
}

/** Which confidentiality text was accepted; null in an office's vault. */
export function acceptanceOf({ jury }: OpenVault): Acceptance | null {
  return readMeta(jury, 'acceptance');
}

/** What the window may know of the open vault. */
export function sessionOf(vault: OpenVault): Session {
  const { vaultId, personId, role, personName, title, demo } = identityOf(vault);
  const newest = newestRevision(vault.jury);
  return {
    vaultId,
    personId,
    role,
    personName,
    title,
    demo,
    bundleId: newest?.bundleId ?? null,
    revision: newest?.revision ?? null,
  };
}

/** This vault's person as the bundle's newest revision knows it. @throws AppError `vault-wrong-role` without a bundle, `vault-damaged` */
export function meOf({ jury }: OpenVault): Person {
  const { people, recipient } = manifestOf(jury);
  return people.find(({ id }) => id === recipient.personId) ?? damaged('person');
}

/** Ballots are given by those who vote, and by a chair who doesn't (for the own preparation: such a file never counts). @throws AppError `not-a-juror` */
export function requireJuror(vault: OpenVault): void {
  const { votes, role } = meOf(vault);
  if (!votes && !leads(role)) throw new AppError('not-a-juror');
}

/** @throws AppError `not-the-chair` */
export function requireChair(vault: OpenVault): void {
  if (!leads(identityOf(vault).role)) throw new AppError('not-the-chair');
}

function leads(role: Role): boolean {
  return role === 'chair' || role === 'deputy_chair';
}

/** @throws AppError `vault-wrong-role` */
export function requireOffice(vault: OpenVault): void {
  if (identityOf(vault).role !== 'office') throw new AppError('vault-wrong-role');
}

function damaged(problem: string): never {
  throw new AppError('vault-damaged', { problem });
}
