import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as turn } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { newVaultId } from '../../../../main/engine/crypto/new-ids.ts';
import { backUp } from '../../../../main/engine/recovery/back-up.ts';
import { restoreBackup } from '../../../../main/engine/recovery/restore-backup.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import { createVault } from '../../../../main/engine/vault/create-vault.ts';
import { listVaults, rememberVault, vaultFolder } from '../../../../main/engine/vault/registry.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { type VaultLabel, vaultLabelSchema } from '../../../../shared/contract/vault.ts';
import { sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, sampleBeginning, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

let data: string;
beforeEach(() => {
  data = join(temporaryFolder(), 'Jurymappe');
});

/** A vault as far as the list checks it: a folder with a database. */
function placeVault(lastOpenedAt: string, ending = ''): VaultLabel {
  const label = vaultLabelSchema.parse({
    vaultId: newVaultId(),
    role: 'juror',
    title: { de: 'Wettbewerb', en: 'Competition' },
    personName: { de: 'Jule', en: 'Jule' },
    bundleId: null,
    revision: null,
    lastOpenedAt,
    demo: false,
  });
  const folder = `${vaultFolder(data, label.vaultId)}${ending}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'jury.db'), 'some');
  return label;
}

it('is empty before the first vault, and makes no folder', async () => {
  expect(await listVaults(data)).toStrictEqual([]);
  expect(existsSync(data)).toBe(false);
});

it('shows the vault opened last first', async () => {
  const [older, newer] = [placeVault('2026-01-01T08:00:00Z'), placeVault('2026-01-02T07:00:00.5Z')];
  await rememberVault(data, older);
  await rememberVault(data, newer);
  expect(await listVaults(data)).toStrictEqual([newer, older]);
  const opened = vaultLabelSchema.parse({ ...older, lastOpenedAt: '2026-01-03T00:00:00Z' });
  await rememberVault(data, opened);
  expect(await listVaults(data)).toStrictEqual([opened, newer]);
});

it('is for its owner only', async () => {
  await rememberVault(data, placeVault('2026-01-01T08:00:00Z'));
  expect(statSync(join(data, 'vaults.json')).mode & 0o777).toBe(0o600);
});

it.each([
  '',
  '{',
  '{"format":"jurymappe-vaults","version":2,"vaults":[]}',
  '[]',
  '{"format":"jurymappe-vaults","version":1,"vaults":[{}]}',
])('hides no vault when its labels are "%s"', async (damaged) => {
  const label = placeVault('2026-01-01T08:00:00Z');
  await rememberVault(data, label);
  writeFileSync(join(data, 'vaults.json'), damaged);
  expect(await listVaults(data)).toMatchObject([{ vaultId: label.vaultId, role: null, title: null, personName: null }]);
  await rememberVault(data, label);
  expect(await listVaults(data)).toStrictEqual([label]);
});

it('forgets a vault that was removed', async () => {
  const [removed, kept] = [placeVault('2026-01-01T08:00:00Z'), placeVault('2026-01-02T08:00:00Z')];
  await rememberVault(data, removed);
  rmSync(vaultFolder(data, removed.vaultId), { recursive: true });
  await rememberVault(data, kept);
  expect(await listVaults(data)).toStrictEqual([kept]);
  expect(readFileSync(join(data, 'vaults.json'), 'utf8')).not.toContain(removed.vaultId);
});

it('takes no notice of anything else in the folder', async () => {
  const label = placeVault('2026-01-01T08:00:00Z');
  await rememberVault(data, label);
  mkdirSync(join(data, 'vaults', 'Neuer Ordner'));
  mkdirSync(vaultFolder(data, newVaultId()));
  writeFileSync(join(data, 'vaults', '.DS_Store'), '');
  expect(await listVaults(data)).toStrictEqual([label]);
});

it('removes what was never finished, but not what is being made', async () => {
  const [dead, alive] = [
    placeVault('2026-01-01T08:00:00Z', '.partial'),
    placeVault('2026-01-01T08:00:00Z', '.partial'),
  ];
  const lock = join(`${vaultFolder(data, alive.vaultId)}.partial`, 'being-made.lock');
  writeFileSync(lock, '');
  const held = openPlain(lock);
  expect(await listVaults(data)).toStrictEqual([]);
  expect(readdirSync(join(data, 'vaults'))).toStrictEqual([`${alive.vaultId}.partial`]);
  held.close();
  expect(await listVaults(data)).toStrictEqual([]);
  expect(readdirSync(join(data, 'vaults'))).toStrictEqual([]);
  expect(existsSync(vaultFolder(data, dead.vaultId))).toBe(false);
});

it('leaves a vault alone at every moment of its making, also one from a backup', async () => {
  const source = await createVault(
    join(temporaryFolder(), 'mine'),
    samplePassphrase,
    sampleBeginning(),
    (made) => (addRevision(made, sampleManifest()), Promise.resolve()),
  );
  const backup = join(temporaryFolder(), 'mine.jurybackup');
  await backUp(source, { ...withoutProgress, out: backup });
  lockVault(source);
  const folder = vaultFolder(data, newVaultId());
  mkdirSync(dirname(folder), { recursive: true });
  const made = await whileListing(() => createVault(folder, samplePassphrase, sampleBeginning(), () => turn(20)));
  lockVault(made);
  const restored = await whileListing(() =>
    restoreBackup(backup, {
      ...withoutProgress,
      passphrase: samplePassphrase,
      folderOf: (vaultId) => vaultFolder(data, vaultId),
    }),
  );
  expect((await listVaults(data)).map(({ vaultId }) => vaultId).sort()).toStrictEqual(
    [basename(folder), basename(restored)].sort(),
  );
});

/** Requests the list repeatedly until some other work is done. */
async function whileListing<T>(work: () => Promise<T>): Promise<T> {
  const state = { isDone: false };
  const working = work().finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) await listVaults(data);
  return working;
}

it('says when the folder can not be read', async () => {
  mkdirSync(data);
  symlinkSync('vaults', join(data, 'vaults'));
  await expect(listVaults(data)).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { name: 'vaults', cause: 'ELOOP' },
  });
});

it('shows all vaults though one that is being deleted can not be removed yet', async () => {
  const label = placeVault('2026-01-01T08:00:00Z');
  const stubborn = placeVault('2026-01-02T08:00:00Z', '.deleting');
  const folder = `${vaultFolder(data, stubborn.vaultId)}.deleting`;
  // The keystore is overwritten before the vault is deleted; a folder in its place can't be overwritten.
  mkdirSync(join(folder, 'keystore.json'));
  expect((await listVaults(data)).map(({ vaultId }) => vaultId)).toStrictEqual([label.vaultId]);
  expect(existsSync(folder)).toBe(true);
  rmSync(join(folder, 'keystore.json'), { recursive: true });
  expect((await listVaults(data)).map(({ vaultId }) => vaultId)).toStrictEqual([label.vaultId]);
  expect(existsSync(folder)).toBe(false);
});
