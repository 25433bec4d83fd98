import type { Session } from '../../../shared/contract/vault.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Acceptance, type Identity, readMeta, type Secrets } from '../store/meta.ts';
import { newestRevision } from '../store/revisions.ts';
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
  return { vaultId, personId, role, personName, title, demo, bundleId: newest?.bundleId ?? null, revision: newest?.revision ?? null };
}

/** @throws AppError `not-the-chair` */
export function requireChair(vault: OpenVault): void {
  const { role } = identityOf(vault);
  if (role !== 'chair' && role !== 'deputy_chair') throw new AppError('not-the-chair');
}

/** @throws AppError `vault-wrong-role` */
export function requireOffice(vault: OpenVault): void {
  if (identityOf(vault).role !== 'office') throw new AppError('vault-wrong-role');
}

function damaged(problem: string): never {
  throw new AppError('vault-damaged', { problem });
}
