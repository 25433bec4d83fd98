import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { newVaultId } from '../../../../main/engine/crypto/new-ids.ts';
import { deleteVault } from '../../../../main/engine/recovery/delete-vault.ts';
import { createSnapshot } from '../../../../main/engine/recovery/create-snapshot.ts';
import { insertHandedIn } from '../../../../main/engine/store/handed-in.ts';
import { deletingFolder } from '../../../../main/engine/vault/paths.ts';
import { listVaults, vaultFolder } from '../../../../main/engine/vault/registry.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { now } from '../../../../main/engine/clock.ts';
import { fileIdSchema } from '../../../../shared/ids.ts';
import { createSampleVault } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('takes the competition’s name, in either language and however it is spaced, and leaves nothing', async () => {
  const parent = temporaryFolder();
  const vault = await createSampleVault(join(parent, 'mine'));
  await createSnapshot(vault);
  insertHandedIn(
    vault.jury,
    {
      sequence: 1,
      fileId: fileIdSchema.parse(newVaultId()),
      status: 'interim',
      createdAt: now(),
      sha256: sha256(''),
      name: 'J04.juryscores',
      lastEvent: 0,
    },
    new Uint8Array(),
  );
  await expect(deleteVault(vault, 'Bundeswettbewerb')).rejects.toMatchObject({ code: 'vault-title-wrong' });
  await expect(deleteVault(vault, '')).rejects.toMatchObject({ code: 'vault-title-wrong' });
  await expect(deleteVault(vault, 'landeswettbewerb')).rejects.toMatchObject({ code: 'vault-title-wrong' });
  expect(vault.jury.open).toBe(true);
  expect(await deleteVault(vault, '  Landeswettbewerb ')).toMatchObject({
    copies: 1,
    documents: 0,
    handedIn: ['J04.juryscores'],
    backups: [],
    title: { de: 'Landeswettbewerb' },
  });
  expect(vault.jury.open).toBe(false);
  expect(readdirSync(parent)).toStrictEqual([]);
});

it('that was interrupted goes on when the vaults are listed next', async () => {
  const dataFolder = temporaryFolder();
  const vaultId = newVaultId();
  const folder = vaultFolder(dataFolder, vaultId);
  mkdirSync(dirname(folder), { recursive: true });
  lockVault(await createSampleVault(folder));
  renameSync(folder, deletingFolder(folder));
  expect(await listVaults(dataFolder)).toStrictEqual([]);
  expect(existsSync(deletingFolder(folder))).toBe(false);
});
