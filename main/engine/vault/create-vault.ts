import { AppError } from '../../../shared/errors.ts';
import { newDatabaseKey, sealKeystore } from '../crypto/keystore.ts';
import { writeError } from '../files/file-error.ts';
import { createEmptyFile, ownerOnly, syncFile, writeAtomically } from '../files/write-atomically.ts';
import { inTransaction } from '../store/database.ts';
import { type Acceptance, type Identity, type Secrets, writeMeta } from '../store/meta.ts';
import { buildVaultFolder } from './build-vault-folder.ts';
import { createDatabases, openDatabases } from './open-databases.ts';
import { exists, vaultPaths } from './paths.ts';
import { lockVault, type OpenVault, refuseWeak } from './vault.ts';

/** What a new vault starts with. */
export interface VaultBeginning {
  readonly identity: Identity;
  readonly secrets: Secrets;
  readonly acceptance: Acceptance | null;
}

/**
 * Makes a vault and fills it, whole or not at all: it is built under another name beside its place, and renamed when
 * `fill` is done and everything is on the disk. A killed process leaves at most that folder, which the next attempt
 * removes.
 * @returns the vault, unlocked
 * @throws AppError `vault-exists`, `passphrase-weak`, `disk-full`, `file-not-writable`, `vault-in-use` when another
 * process is making it, and whatever `fill` throws
 */
export async function createVault(
  folder: string,
  passphrase: string,
  beginning: VaultBeginning,
  fill: (vault: OpenVault) => Promise<void>,
): Promise<OpenVault> {
  refuseWeak(passphrase);
  if (await exists(folder)) throw new AppError('vault-exists');
  const databaseKey = newDatabaseKey();
  try {
    const text = await sealKeystore(passphrase, databaseKey);
    await buildVaultFolder(folder, (partial) => build(partial, { text, databaseKey, beginning, fill }));
    return { folder, ...(await openDatabases(folder, databaseKey)) };
  } finally {
    databaseKey.fill(0);
  }
}

interface Building {
  readonly text: string;
  readonly databaseKey: Uint8Array;
  readonly beginning: VaultBeginning;
  readonly fill: (vault: OpenVault) => Promise<void>;
}

async function build(partial: string, { text, databaseKey, beginning, fill }: Building): Promise<void> {
  await createVaultFiles(partial, text);
  const vault: OpenVault = { folder: partial, ...(await createDatabases(partial, databaseKey)) };
  try {
    writeBeginning(vault, beginning);
    await fill(vault);
  } finally {
    lockVault(vault);
  }
  await syncFile(vaultPaths(partial).content);
}

/**
 * Creates a vault's files in its folder. They are created empty first: SQLite would make them readable for everybody.
 * @throws AppError `disk-full`, `file-not-writable`
 */
export async function createVaultFiles(partial: string, keystoreText: string): Promise<void> {
  const { keystore, jury, content } = vaultPaths(partial);
  try {
    await createEmptyFile(jury);
    await createEmptyFile(content);
    await writeAtomically(keystore, keystoreText, ownerOnly);
  } catch (thrown) {
    throw writeError(thrown, partial);
  }
}

function writeBeginning({ jury }: OpenVault, { identity, secrets, acceptance }: VaultBeginning): void {
  inTransaction(jury, () => {
    writeMeta(jury, 'identity', identity);
    writeMeta(jury, 'secrets', secrets);
    if (acceptance !== null) writeMeta(jury, 'acceptance', acceptance);
  });
}
