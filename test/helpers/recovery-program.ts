/**
 * Does one thing that keeps a vault safe, or deletes it, and reports how many steps that took, for a test that kills
 * this process at one of them. Usage: recovery-program.ts ACTION STEP VAULT_FOLDER [FILE], with the database key in
 * hex, the passphrase and the next passphrase as three lines on standard input
 */
import { endAtStep, stepsDone } from './end-at-step.ts';
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { backUp } from '../../main/engine/recovery/back-up.ts';
import { deleteVault } from '../../main/engine/recovery/delete-vault.ts';
import { createSnapshot } from '../../main/engine/recovery/create-snapshot.ts';
import { restoreBackup } from '../../main/engine/recovery/restore-backup.ts';
import { restoreSnapshot } from '../../main/engine/recovery/restore-snapshot.ts';
import { identityOf } from '../../main/engine/vault/identity.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { changePassphrase, type OpenVault } from '../../main/engine/vault/vault.ts';

const [action = '', step = '', folder = '', file = ''] = process.argv.slice(2);
const [databaseKey = '', passphrase = '', next = ''] = (await text(process.stdin)).split('\n');
const followed = { onProgress: (): void => undefined, signal: new AbortController().signal };

const actions: Readonly<Record<string, () => Promise<unknown>>> = {
  copy: async () => counted(await open(), (vault) => createSnapshot(vault)),
  'back-up': async () => counted(await open(), (vault) => backUp(vault, { ...followed, out: file })),
  delete: async () => counted(await open(), (vault) => deleteVault(vault, identityOf(vault).title.de)),
  'change-passphrase': async () => counted(await open(), (vault) => changePassphrase(vault, passphrase, next)),
  'restore-copy': () => counted(null, () => restoreSnapshot(folder, passphrase, file)),
  'restore-backup': () => counted(null, () => restoreBackup(file, { ...followed, passphrase, folderOf: () => folder })),
};

async function open(): Promise<OpenVault> {
  return { folder, ...(await openDatabases(folder, Buffer.from(databaseKey, 'hex'))) };
}

async function counted<T>(from: T, act: (from: T) => Promise<unknown>): Promise<void> {
  endAtStep(Number(step));
  writeSync(1, 'begun\n');
  await act(from);
  writeSync(1, `done in ${stepsDone()}\n`);
}

const act = actions[action];
if (act === undefined) throw new Error(`unknown action ${action}`);
await act();
process.exit(0);
