import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { snapshotFiles } from '../../main/engine/recovery/snapshot-files.ts';
import { createSnapshot } from '../../main/engine/recovery/create-snapshot.ts';
import { restoreSnapshot } from '../../main/engine/recovery/restore-snapshot.ts';
import { checkIntegrity } from '../../main/engine/store/database.ts';
import { openSnapshot } from '../../main/engine/store/open-database.ts';
import { vaultPaths } from '../../main/engine/vault/paths.ts';
import { killAtSteps, prepareVault, type PreparedVault } from '../helpers/killed-at-steps.ts';
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

  async function expectWholeSnapshots(folder: string, atLeast: number): Promise<void> {
    const copies = await snapshotFiles(folder);
    expect(copies.length).toBeGreaterThanOrEqual(atLeast);
    for (const { name } of copies) {
      const copy = openSnapshot(join(vaultPaths(folder).copies, name), Buffer.from(prepared.databaseKey, 'hex'));
      checkIntegrity(copy);
      copy.close();
    }
  }

  it('while it keeps a copy leaves whole copies only, and the next one is made and tidies up', async () => {
    const steps = await killAtSteps(prepared, {
      action: 'copy',
      sample: 2,
      moments: 8,
      expectAfter: async ({ folder, outcome }) => {
        await expectWholeSnapshots(folder, outcome === 'done' ? 2 : 1);
        await withOpen(await prepared.open(folder), async (vault) => {
          expectWhole(vault);
          await createSnapshot(vault);
        });
        await expectWholeSnapshots(folder, 2);
        expect(readdirSync(vaultPaths(folder).copies).filter((name) => name.startsWith('.'))).toEqual([]);
      },
    });
    expect(steps).toBeGreaterThan(3);
  });

  it('while it puts a copy in the place of a damaged jury.db leaves one of the two, and the next attempt succeeds', async () => {
    const damaged = join(temporary, 'damaged');
    await cp(prepared.before, damaged, { recursive: true });
    const bytes = readFileSync(vaultPaths(damaged).jury);
    randomBytes(4_096).copy(bytes, 4_096 * 3);
    writeFileSync(vaultPaths(damaged).jury, bytes);
    const [{ name } = { name: '' }] = await snapshotFiles(damaged);
    const copy = readFileSync(join(vaultPaths(damaged).copies, name));
    const steps = await killAtSteps(prepared, {
      action: 'restore-copy',
      before: damaged,
      file: () => name,
      sample: 2,
      moments: 2,
      expectAfter: async ({ folder, outcome }) => {
        const { jury, copies } = vaultPaths(folder);
        const found = readFileSync(jury);
        expect(found.equals(copy) || (outcome === 'killed' && found.equals(bytes))).toBe(true);
        expect(readFileSync(join(copies, name)).equals(copy)).toBe(true);
        const asides = readdirSync(folder).filter((entry) => entry.startsWith('jury.db.damaged-'));
        if (found.equals(copy))
          expect(asides.some((aside) => readFileSync(join(folder, aside)).equals(bytes))).toBe(true);
        if (found.equals(bytes)) await restoreSnapshot(folder, testPassphrase, name);
        await withOpen(await prepared.open(folder), expectWhole);
      },
    });
    expect(steps).toBeGreaterThan(3);
  });
});
