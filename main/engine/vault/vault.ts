import { AppError } from '../../../shared/errors.ts';
import { isPassphraseLongEnough } from '../../../shared/domain/passphrase.ts';
import { sealKeystore } from '../crypto/keystore.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import { checkIntegrity, type WritableDatabase } from '../store/database.ts';
import { databaseKeyOf } from './database-key.ts';
import { type Databases, inFile, openDatabases } from './open-databases.ts';
import { isFilled, vaultPaths } from './paths.ts';
import { removeOrphansIfPossible } from './remove-orphans.ts';
import { renewContent } from './renew-content.ts';
import { closeSearch } from './search-database.ts';

/** A vault while it is unlocked. */
export interface OpenVault {
  readonly folder: string;
  /** everything but documents, encrypted */
  readonly jury: WritableDatabase;
  /** document ciphertext */
  readonly content: WritableDatabase;
}

/**
 * Unlocks a vault; slow on purpose (Argon2id). Every page of jury.db is checked, so that damage is noticed before
 * anybody works in it. A content.db that can't be opened is set aside and replaced by an empty one: its documents are
 * then missing.
 * @throws AppError `vault-not-found`, `passphrase-wrong`, `vault-damaged` (naming the `file`), `vault-in-use`,
 * `vault-newer`
 */
export async function unlockVault(folder: string, passphrase: string): Promise<OpenVault> {
  const databaseKey = await databaseKeyOf(folder, passphrase);
  try {
    const databases = await openIntact(folder, databaseKey);
    removeOrphansIfPossible(databases);
    return { folder, ...databases };
  } finally {
    databaseKey.fill(0);
  }
}

async function openIntact(folder: string, databaseKey: Uint8Array): Promise<Databases> {
  const { jury, content } = vaultPaths(folder);
  // SQLite would start a new database in an empty file.
  if (!(await isFilled(jury))) throw new AppError('vault-damaged', { file: 'jury.db' });
  if (!(await isFilled(content))) await renewContent(folder);
  const databases = await openDatabases(folder, databaseKey).catch(async (thrown: unknown) => {
    if (!(thrown instanceof AppError) || thrown.code !== 'vault-damaged' || thrown.details['file'] !== 'content.db')
      throw thrown;
    await renewContent(folder);
    return openDatabases(folder, databaseKey);
  });
  try {
    checkIntegrity(databases.jury);
    return databases;
  } catch (thrown) {
    lockVault({ folder, ...databases });
    throw inFile(thrown, 'jury.db');
  }
}

/** Locks a vault; nothing of it stays readable. */
export function lockVault({ jury, content }: OpenVault): void {
  try {
    closeSearch(jury);
    jury.close();
  } finally {
    content.close();
  }
}

/**
 * Changes the vault's passphrase. The old keystore stays until the new one is safely written; from then on the new
 * passphrase is the valid one. The keystore's copy is replaced too, so that nothing in the folder opens with the old
 * passphrase any more.
 * @throws AppError `passphrase-wrong`, `passphrase-weak`, `vault-damaged`, `disk-full`, `file-not-writable`
 */
export async function changePassphrase({ folder }: OpenVault, current: string, next: string): Promise<void> {
  const { keystore, keystoreCopy } = vaultPaths(folder);
  const databaseKey = await databaseKeyOf(folder, current);
  try {
    refuseWeak(next);
    const sealed = await sealKeystore(next, databaseKey);
    await writeAtomically(keystore, sealed, ownerOnly);
    if (await isFilled(keystoreCopy)) await renewCopy(keystoreCopy, sealed);
  } finally {
    databaseKey.fill(0);
  }
}

/**
 * Never fails: a copy that can't be written is removed if possible, and the next snapshot writes it or reports why not.
 */
async function renewCopy(keystoreCopy: string, sealed: string): Promise<void> {
  try {
    await writeAtomically(keystoreCopy, sealed, ownerOnly);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    await removeFile(keystoreCopy).catch(() => undefined);
  }
}

/** @throws AppError `passphrase-weak` */
export function refuseWeak(passphrase: string): void {
  if (!isPassphraseLongEnough(passphrase)) throw new AppError('passphrase-weak');
}
