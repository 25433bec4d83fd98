import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { createKeystore } from '../crypto/keystore.ts';
import { writeError } from '../files/file-error.ts';
import { ownerOnly, syncFolder, writeAtomically } from '../files/write-atomically.ts';
import { inTransaction } from '../store/database.ts';
import { type Acceptance, type Identity, type Secrets, writeMeta } from '../store/meta.ts';
import { partialFolder, vaultPlaces } from './places.ts';
import { lockVault, openDatabases, type OpenVault, refuseWeak } from './vault.ts';

const ownerOnlyFolder = 0o700;

/** What a new vault begins with. */
export interface VaultBeginning {
  readonly identity: Identity;
  readonly secrets: Secrets;
  readonly acceptance: Acceptance | null;
}

/**
 * Makes a vault and fills it, whole or not at all: it is built aside under another name and renamed when `fill` is done
 * and everything is on the disk. A killed process leaves at most the folder aside, which the next attempt removes.
 * @returns the vault, unlocked
 * @throws AppError `vault-exists`, `passphrase-weak`, `disk-full`, `file-not-writable`, and whatever `fill` throws
 */
export async function createVault(folder: string, passphrase: string, beginning: VaultBeginning, fill: (vault: OpenVault) => Promise<void>): Promise<OpenVault> {
  refuseWeak(passphrase);
  if (await exists(folder)) throw new AppError('vault-exists');
  const partial = partialFolder(folder);
  await makeEmpty(partial);
  const { text, databaseKey } = await createKeystore(passphrase);
  try {
    const building = openDatabases(partial, databaseKey);
    try {
      writeBeginning(building, beginning);
      await fill(building);
    } finally {
      lockVault(building);
    }
    await writeAtomically(vaultPlaces(partial).keystore, text, ownerOnly);
    await moveIntoPlace(partial, folder);
  } catch (thrown) {
    await rm(partial, { recursive: true, force: true });
    throw thrown;
  }
  return openDatabases(folder, databaseKey);
}

function writeBeginning({ jury }: OpenVault, { identity, secrets, acceptance }: VaultBeginning): void {
  inTransaction(jury, () => {
    writeMeta(jury, 'identity', identity);
    writeMeta(jury, 'secrets', secrets);
    if (acceptance !== null) writeMeta(jury, 'acceptance', acceptance);
  });
}

async function makeEmpty(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
}

async function moveIntoPlace(partial: string, folder: string): Promise<void> {
  try {
    await syncFolder(partial);
    await rename(partial, folder);
    await syncFolder(dirname(folder));
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
