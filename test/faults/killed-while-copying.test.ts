import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotFiles } from '../../main/engine/recovery/snapshot-files.ts';
import { createSnapshot } from '../../main/engine/recovery/create-snapshot.ts';
import { restoreSnapshot } from '../../main/engine/recovery/restore-snapshot.ts';
import { checkIntegrity } from '../../main/engine/store/database.ts';
import { openSnapshot } from '../../main/engine/store/open-database.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { vaultPaths } from '../../main/engine/vault/paths.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { databaseKeyIn, killAtSteps } from '../helpers/killed-at-steps.ts';
import {
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
  testPassphrase,
  withOpen,
} from '../helpers/packed-bundle.ts';
import { seedNote } from '../helpers/sampling.ts';
import { expectWhole } from '../helpers/whole-vault.ts';

describe(`a process that is killed (${seedNote()})`, () => {
  let packed: PackedBundle;
  let before: string;
  let databaseKey: string;

  beforeAll(async () => {
    packed = await packSmallBundle(await mkdtemp(join(tmpdir(), 'jurymappe-killed-')));
    lockVault(packed.office);
    await withOpen(await openAs(packed, jurorId, 'before'), (vault) => createSnapshot(vault));
    before = join(packed.folder, 'before');
    databaseKey = await databaseKeyIn(before);
  });
  afterAll(() => rm(packed.folder, { recursive: true, force: true }));

  const open = async (folder: string): Promise<OpenVault> => ({
    folder,
    ...(await openDatabases(folder, Buffer.from(databaseKey, 'hex'))),
  });

  async function expectWholeSnapshots(folder: string, atLeast: number): Promise<void> {
    const copies = await snapshotFiles(folder);
    expect(copies.length).toBeGreaterThanOrEqual(atLeast);
    for (const { name } of copies) {
      const copy = openSnapshot(join(vaultPaths(folder).copies, name), Buffer.from(databaseKey, 'hex'));
      checkIntegrity(copy);
      copy.close();
    }
  }

  it('while it keeps a copy leaves whole copies only, and the next one is made and tidies up', async () => {
    const steps = await killAtSteps(packed, {
      action: 'copy',
      before,
      databaseKey,
      sample: 2,
      moments: 8,
      expectAfter: async ({ folder, outcome }) => {
        await expectWholeSnapshots(folder, outcome === 'done' ? 2 : 1);
        await withOpen(await open(folder), async (vault) => {
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
    const damaged = join(packed.folder, 'damaged');
    await cp(before, damaged, { recursive: true });
    const bytes = readFileSync(vaultPaths(damaged).jury);
    randomBytes(4_096).copy(bytes, 4_096 * 3);
    writeFileSync(vaultPaths(damaged).jury, bytes);
    const [{ name } = { name: '' }] = await snapshotFiles(damaged);
    const copy = readFileSync(join(vaultPaths(damaged).copies, name));
    const steps = await killAtSteps(packed, {
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
        await withOpen(await open(folder), expectWhole);
      },
    });
    expect(steps).toBeGreaterThan(3);
  });
});
