import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openKeystore } from '../../main/engine/crypto/keystore.ts';
import { newVaultId } from '../../main/engine/crypto/new-ids.ts';
import { createSnapshot } from '../../main/engine/recovery/create-snapshot.ts';
import { deletingFolder, vaultPaths } from '../../main/engine/vault/paths.ts';
import { listVaults, vaultFolder } from '../../main/engine/vault/registry.ts';
import { killAtSteps, nextPassphrase, prepareVault, type PreparedVault } from '../helpers/killed-at-steps.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { seedNote } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { expectWhole } from '../helpers/whole-vault.ts';
import { withOpen } from '../helpers/with-open.ts';

describe(`a process that is killed (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  let prepared: PreparedVault;

  beforeAll(async () => {
    prepared = await prepareVault(temporary, (vault) => createSnapshot(vault));
  });

  it('while it changes the passphrase leaves a vault that opens with one of the two, and soon with that one alone', async () => {
    const steps = await killAtSteps(prepared, {
      action: 'change-passphrase',
      sample: 2,
      moments: 0,
      expectAfter: async ({ folder, outcome }) => {
        const { keystore, keystoreCopy } = vaultPaths(folder);
        const opensWithNext = (await openKeystore(readFileSync(keystore), nextPassphrase)) !== null;
        if (outcome === 'done') expect(opensWithNext).toBe(true);
        if (!opensWithNext) expect(await openKeystore(readFileSync(keystore), testPassphrase)).not.toBeNull();
        // The app makes a copy as soon as the vault is opened again.
        await withOpen(await prepared.open(folder), async (vault) => {
          expectWhole(vault);
          await createSnapshot(vault);
        });
        expect(readFileSync(keystoreCopy).equals(readFileSync(keystore))).toBe(true);
      },
    });
    expect(steps).toBeGreaterThan(3);
  });

  it('while it deletes leaves the vault as it was, or nothing that opens and, at the next start, nothing at all', async () => {
    const seen = { kept: 0, gone: 0 };
    const steps = await killAtSteps(prepared, {
      action: 'delete',
      sample: 4,
      moments: 4,
      expectAfter: async ({ folder, outcome }) => {
        const dataFolder = await mkdtemp(join(temporary, 'data-'));
        const listed = vaultFolder(dataFolder, newVaultId());
        await mkdir(dirname(listed), { recursive: true });
        if (existsSync(folder)) {
          seen.kept += 1;
          expect(outcome).toBe('killed');
          await withOpen(await prepared.open(folder), expectWhole);
          return;
        }
        seen.gone += 1;
        if (existsSync(deletingFolder(folder)))
          await cp(deletingFolder(folder), deletingFolder(listed), { recursive: true });
        expect(await listVaults(dataFolder)).toEqual([]);
        expect(readdirSync(dirname(listed))).toEqual([]);
      },
    });
    expect(steps).toBeGreaterThan(3);
    expect(seen.gone).toBeGreaterThan(0);
  });
});
