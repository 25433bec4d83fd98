import { copyFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { isPassphraseLongEnough } from '../../../shared/domain/passphrase.ts';
import { openKeystore, sealKeystore } from '../crypto/keystore.ts';
import { readLimited } from '../files/read-limited.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import { openEncrypted, openPlain, type WritableDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { contentMigrations } from '../store/migrations/content.ts';
import { juryMigrations } from '../store/migrations/jury.ts';
import { vaultPlaces } from './places.ts';

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
  return openDatabases(folder, databaseKey);
}

/** Opens or makes a vault's two databases in their newest format. */
export function openDatabases(folder: string, databaseKey: Uint8Array): OpenVault {
  const places = vaultPlaces(folder);
  const jury = openEncrypted(places.jury, databaseKey);
  try {
    const content = openPlain(places.content);
    const vault = { folder, jury, content };
    try {
      migrate(jury, juryMigrations, () => copyFileSync(places.jury, `${places.jury}.before-migration`));
      migrate(content, contentMigrations, () => undefined);
      return vault;
    } catch (thrown) {
      content.close();
      throw thrown;
    }
  } catch (thrown) {
    jury.close();
    throw thrown;
  }
}

/** Closes a vault; nothing of it stays readable. */
export function lockVault({ jury, content }: OpenVault): void {
  jury.close();
  content.close();
}

/**
 * Puts the vault under another passphrase. The old keystore stays until the new one is safely written.
 * @throws AppError `passphrase-wrong`, `passphrase-weak`, `disk-full`, `file-not-writable`
 */
export async function changePassphrase({ folder }: OpenVault, current: string, next: string): Promise<void> {
  const databaseKey = await openKeystore(await readKeystoreFile(folder), current);
  if (databaseKey === null) throw new AppError('passphrase-wrong');
  refuseWeak(next);
  await writeAtomically(vaultPlaces(folder).keystore, await sealKeystore(next, databaseKey), ownerOnly);
}

/** @throws AppError `passphrase-weak` */
export function refuseWeak(passphrase: string): void {
  if (!isPassphraseLongEnough(passphrase)) throw new AppError('passphrase-weak');
}

async function readKeystoreFile(folder: string): Promise<Uint8Array> {
  const places = vaultPlaces(folder);
  try {
    return await readLimited(places.keystore, 'keystoreBytes');
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'file-not-found') throw thrown;
    const databaseIsThere = await stat(places.jury).then(() => true, () => false);
    throw new AppError(databaseIsThere ? 'vault-damaged' : 'vault-not-found', { file: 'keystore.json' });
  }
}
