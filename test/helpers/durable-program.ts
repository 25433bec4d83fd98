/**
 * Does one thing that must survive a power cut right after its answer, while a test records its system calls.
 * Usage: durable-program.ts ACTION FOLDER FILE, with the database key in hex, the passphrase and the next passphrase
 * as three lines on standard input; FOLDER is the vault, FILE is written outside it
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { amendVault } from '../../main/engine/bundle/amend.ts';
import { openIntoVault } from '../../main/engine/bundle/open-into-vault.ts';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { readCodes } from '../../main/engine/demo/codes.ts';
import { writeAtomically } from '../../main/engine/files/write-atomically.ts';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { rate } from '../../main/engine/jury/rate.ts';
import { backUp } from '../../main/engine/recovery/back-up.ts';
import { createSnapshot } from '../../main/engine/recovery/create-snapshot.ts';
import { deleteVault } from '../../main/engine/recovery/delete-vault.ts';
import { restoreBackup } from '../../main/engine/recovery/restore-backup.ts';
import { restoreSnapshot } from '../../main/engine/recovery/restore-snapshot.ts';
import { snapshotFiles } from '../../main/engine/recovery/snapshot-files.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { sessionOf } from '../../main/engine/vault/identity.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { recreateContent } from '../../main/engine/vault/recreate-content.ts';
import { renewContent } from '../../main/engine/vault/renew-content.ts';
import { changePassphrase, lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { jurorId } from './packed-bundle.ts';
import { withoutProgress } from './without-progress.ts';

const [action = '', folder = '', file = ''] = process.argv.slice(2);
const [databaseKey = '', passphrase = '', next = ''] = (await text(process.stdin)).split('\n');

const actions: Readonly<Record<string, () => Promise<unknown>>> = {
  write: () => answered(null, () => writeAtomically(file, randomBytes(200_000))),
  rate: async () => answered(await open(), async (vault) => Promise.resolve(rateOnce(vault))),
  'hand-in': async () => answered(await open(), (vault) => handIn(vault, { out: file, status: 'interim' })),
  'back-up': async () => answered(await open(), (vault) => backUp(vault, { ...withoutProgress, out: file })),
  amend: async () => answered(await open(), (vault) => amendVault(vault, file, withoutProgress)),
  copy: async () => answered(await open(), (vault) => createSnapshot(vault)),
  'copy-again': async () => {
    const vault = await open();
    // With the first copy the keystore has its own copy: from now on the folder is synced for the database copy alone.
    await createSnapshot(vault);
    await answered(vault, () => createSnapshot(vault));
  },
  'change-passphrase': async () => answered(await open(), (vault) => changePassphrase(vault, passphrase, next)),
  'restore-backup': () =>
    answered(null, () => restoreBackup(file, { ...withoutProgress, passphrase, folderOf: () => folder })),
  'restore-copy': async () => {
    const vault = await open();
    await createSnapshot(vault);
    lockVault(vault);
    const [copy] = await snapshotFiles(folder);
    // The write-ahead log of a killed process, which must never be replayed into the copy.
    writeFileSync(join(folder, 'jury.db-wal'), randomBytes(4_096));
    await answered(null, () => restoreSnapshot(folder, passphrase, copy?.name ?? ''));
  },
  'renew-content': async () => {
    const vault = await open();
    lockVault(vault);
    writeFileSync(join(folder, 'content.db-journal'), randomBytes(4_096));
    await answered(null, () => renewContent(folder));
  },
  'recreate-content': async () => {
    const vault = await open();
    await answered(null, async () => lockVault(await recreateContent(vault, new AbortController().signal)));
  },
  delete: async () => {
    const vault = await open();
    await answered(null, () => deleteVault(vault, sessionOf(vault).title.de));
  },
  create: async () => {
    const codes = await readCodes(join(dirname(file), 'codes.tsv'));
    await answered(null, () =>
      openIntoVault(file, {
        vaultFolder: folder,
        code: codes.get(jurorId) ?? '',
        passphrase,
        acceptedLanguage: 'de',
        ...withoutProgress,
      }),
    );
  },
  pack: async () =>
    answered(await open(), (office) =>
      packCompetition(office, {
        folder: join(dirname(file), 'competition'),
        out: file,
        codesFile: `${file}.tsv`,
        amend: false,
        cardFiles: [],
        ...withoutProgress,
      }),
    ),
};

async function open(): Promise<OpenVault> {
  return { folder, ...(await openDatabases(folder, Buffer.from(databaseKey, 'hex'))) };
}

function rateOnce(vault: OpenVault): unknown {
  const { applications, criteria } = manifestOf(vault.jury);
  const [application, criterion] = [applications[0], criteria[0]];
  if (application === undefined || criterion === undefined) throw new Error('nothing to rate');
  return rate(vault, { applicationId: application.id, criterionId: criterion.id, value: 2 });
}

async function answered<T extends OpenVault | null>(from: T, act: (from: T) => Promise<unknown>): Promise<void> {
  writeSync(1, 'begun\n');
  await act(from);
  writeSync(1, 'answered\n');
  if (from !== null) lockVault(from);
}

const act = actions[action];
if (act === undefined) throw new Error(`unknown action ${action}`);
await act();
process.exit(0);
