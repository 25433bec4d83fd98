import { AppError } from '../../../shared/errors.ts';
import { isPassphraseLongEnough } from '../../../shared/domain/passphrase.ts';
import { openKeystore, sealKeystore } from '../crypto/keystore.ts';
import { readLimited } from '../files/read-limited.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import type { WritableDatabase } from '../store/database.ts';
import { openDatabases } from './open-databases.ts';
import { isFilled, vaultPlaces } from './places.ts';
import { removeOrphansIfPossible } from './remove-orphans.ts';

/** A vault while it is unlocked. */
export interface OpenVault {
  readonly folder: string;
  /** everything but documents, encrypted */
  readonly jury: WritableDatabase;
  /** document ciphertext */
  readonly content: WritableDatabase;
}

/**
 * Unlocks a vault; slow on purpose (Argon2id).
 * @throws AppError `vault-not-found`, `passphrase-wrong`, `vault-damaged`, `vault-in-use`, `vault-newer`
 */
export async function unlockVault(folder: string, passphrase: string): Promise<OpenVault> {
  const databaseKey = await openKeystore(await readKeystoreFile(folder), passphrase);
  if (databaseKey === null) throw new AppError('passphrase-wrong');
  try {
    await refuseMissing(folder);
    const databases = await openDatabases(folder, databaseKey);
    removeOrphansIfPossible(databases);
    return { folder, ...databases };
  } finally {
    databaseKey.fill(0);
  }
}

/** Closes a vault; nothing of it stays readable. */
export function lockVault({ jury, content }: OpenVault): void {
  try {
    jury.close();
  } finally {
    content.close();
  }
}

/**
 * Puts the vault under another passphrase. The old keystore stays until the new one is safely written.
 * @throws AppError `passphrase-wrong`, `passphrase-weak`, `vault-damaged`, `disk-full`, `file-not-writable`
 */
export async function changePassphrase({ folder }: OpenVault, current: string, next: string): Promise<void> {
  const databaseKey = await openKeystore(await readKeystoreFile(folder), current);
  if (databaseKey === null) throw new AppError('passphrase-wrong');
  try {
    refuseWeak(next);
    await writeAtomically(vaultPlaces(folder).keystore, await sealKeystore(next, databaseKey), ownerOnly);
  } finally {
    databaseKey.fill(0);
  }
}

/** @throws AppError `passphrase-weak` */
export function refuseWeak(passphrase: string): void {
  if (!isPassphraseLongEnough(passphrase)) throw new AppError('passphrase-weak');
}

async function readKeystoreFile(folder: string): Promise<Uint8Array> {
  const { keystore, jury } = vaultPlaces(folder);
  try {
    return await readLimited(keystore, 'keystoreBytes');
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (thrown.code === 'limit-exceeded') throw new AppError('vault-damaged', { file: 'keystore.json' }, { cause: thrown });
    if (thrown.code !== 'file-not-found') throw thrown;
    throw (await isFilled(jury)) ? new AppError('vault-damaged', { file: 'keystore.json' }) : new AppError('vault-not-found');
  }
}

/** SQLite would begin a new database where a file is empty. */
async function refuseMissing(folder: string): Promise<void> {
  const { jury, content } = vaultPlaces(folder);
  if (!(await isFilled(jury))) throw new AppError('vault-damaged', { file: 'jury.db' });
  if (!(await isFilled(content))) throw new AppError('vault-damaged', { file: 'content.db' });
}
