import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../main/engine/recovery/back-up.ts';
import { verifyBackup, withBackup } from '../../main/engine/recovery/read-backup.ts';
import { restoreBackup } from '../../main/engine/recovery/restore-backup.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { removeTemporaryFiles } from '../../main/engine/vault/remove-temporary-files.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { databaseKeyIn, killAtSteps } from '../helpers/killed-at-steps.ts';
import {
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
  withoutProgress,
  testPassphrase,
  withOpen,
} from '../helpers/packed-bundle.ts';
import { seedNote } from '../helpers/sampling.ts';
import { expectNothingMore, expectWhole } from '../helpers/whole-vault.ts';

describe(`a process that is killed (${seedNote()})`, () => {
  let packed: PackedBundle;
  let before: string;
  let databaseKey: string;
  let backup: string;

  beforeAll(async () => {
    packed = await packSmallBundle(await mkdtemp(join(tmpdir(), 'jurymappe-killed-')));
    lockVault(packed.office);
    backup = join(packed.folder, 'first.jurybackup');
    await withOpen(await openAs(packed, jurorId, 'before'), (vault) =>
      backUp(vault, { ...withoutProgress, out: backup }),
    );
    before = join(packed.folder, 'before');
    databaseKey = await databaseKeyIn(before);
  });
  afterAll(() => rm(packed.folder, { recursive: true, force: true }));

  const open = async (folder: string): Promise<OpenVault> => ({
    folder,
    ...(await openDatabases(folder, Buffer.from(databaseKey, 'hex'))),
  });

  it('while it backs up leaves the earlier file or the new one whole, and the vault untouched', async () => {
    const earlier = readFileSync(backup);
    const out = join(packed.folder, 'mine.jurybackup');
    const steps = await killAtSteps(packed, {
      action: 'back-up',
      before,
      databaseKey,
      file: () => out,
      sample: 2,
      moments: 8,
      expectAfter: async ({ folder, outcome }) => {
        if (outcome === 'done') expect(existsSync(out)).toBe(true);
        if (existsSync(out)) await withBackup(out, ({ file }) => verifyBackup(file, withoutProgress.signal));
        expect(readFileSync(backup).equals(earlier)).toBe(true);
        await withOpen(await open(folder), async (vault) => {
          expectWhole(vault);
          await removeTemporaryFiles(vault);
        });
        expect(readdirSync(packed.folder).filter((name) => name.endsWith('.part'))).toStrictEqual([]);
      },
    });
    expect(steps).toBeGreaterThan(3);
  });

  it('while it restores leaves a whole vault or none, and the next attempt succeeds', async () => {
    const steps = await killAtSteps(packed, {
      action: 'restore-backup',
      before: null,
      file: () => backup,
      sample: 2,
      moments: 3,
      expectAfter: async ({ folder, outcome }) => {
        if (outcome === 'done') expect(existsSync(folder)).toBe(true);
        if (!existsSync(folder))
          await restoreBackup(backup, { ...withoutProgress, passphrase: testPassphrase, folderOf: () => folder });
        expect(existsSync(`${folder}.partial`)).toBe(false);
        await withOpen(await open(folder), (vault) => {
          expectWhole(vault);
          expectNothingMore(vault);
        });
      },
    });
    expect(steps).toBeGreaterThan(3);
  });
});
