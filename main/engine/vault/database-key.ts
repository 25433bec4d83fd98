import { AppError } from '../../../shared/errors.ts';
import { openKeystore } from '../crypto/keystore.ts';
import { readLimited } from '../files/read-limited.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import { isFilled, vaultPaths } from './paths.ts';

/**
 * Takes the database key out of a vault's keystore; slow on purpose (Argon2id). If the keystore is damaged, its copy
 * takes its place: without it nothing in the vault could ever be read again.
 * @throws AppError `vault-not-found`, `passphrase-wrong`, `vault-damaged`, `file-unreadable`, `vault-newer`
 */
export async function databaseKeyOf(folder: string, passphrase: string): Promise<Uint8Array> {
  const { keystore, keystoreCopy } = vaultPaths(folder);
  try {
    return await openedWith(await readKeystore(folder, keystore), passphrase);
  } catch (thrown) {
    if (!isLost(thrown) || !(await isFilled(keystoreCopy))) throw thrown;
    const copy = await readKeystore(folder, keystoreCopy);
    const key = await openedWith(copy, passphrase);
    await writeAtomically(keystore, copy, ownerOnly);
    return key;
  }
}

/** Whether the keystore's content is beyond reach: altered, or on a bad sector. One that another program holds is not. */
function isLost(thrown: unknown): boolean {
  if (!(thrown instanceof AppError)) return false;
  return thrown.code === 'vault-damaged' || (thrown.code === 'file-unreadable' && thrown.details['cause'] === 'EIO');
}

async function openedWith(text: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const key = await openKeystore(text, passphrase);
  if (key === null) throw new AppError('passphrase-wrong');
  return key;
}

async function readKeystore(folder: string, file: string): Promise<Uint8Array> {
  try {
    return await readLimited(file, 'keystoreBytes');
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (thrown.code === 'limit-exceeded')
      throw new AppError('vault-damaged', { file: 'keystore.json' }, { cause: thrown });
    if (thrown.code !== 'file-not-found') throw thrown;
    throw (await isFilled(vaultPaths(folder).jury))
      ? new AppError('vault-damaged', { file: 'keystore.json' })
      : new AppError('vault-not-found');
  }
}
