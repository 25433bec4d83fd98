import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../main/engine/recovery/back-up.ts';
import { verifyBackup, withBackup } from '../../main/engine/recovery/read-backup.ts';
import { restoreBackup } from '../../main/engine/recovery/restore-backup.ts';
import { removeTemporaryFiles } from '../../main/engine/vault/remove-temporary-files.ts';
import { killAtSteps, prepareVault, type PreparedVault } from '../helpers/killed-at-steps.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { seedNote } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { expectNothingMore, expectWhole } from '../helpers/whole-vault.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

describe(`a process that is killed (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  const backup = join(temporary, 'first.jurybackup');
  let prepared: PreparedVault;

  beforeAll(async () => {
    prepared = await prepareVault(temporary, (vault) => backUp(vault, { ...withoutProgress, out: backup }));
  });

  it('while it backs up leaves the earlier file or the new one whole, and the vault untouched', async () => {
    const earlier = readFileSync(backup);
    const out = join(temporary, 'mine.jurybackup');
    const steps = await killAtSteps(prepared, {
      action: 'back-up',
      file: () => out,
      sample: 2,
      moments: 8,
      expectAfter: async ({ folder, outcome }) => {
        if (outcome === 'done') expect(existsSync(out)).toBe(true);
        if (existsSync(out)) await withBackup(out, ({ file }) => verifyBackup(file, withoutProgress.signal));
        expect(readFileSync(backup).equals(earlier)).toBe(true);
        await withOpen(await prepared.open(folder), async (vault) => {
          expectWhole(vault);
          await removeTemporaryFiles(vault);
        });
        expect(readdirSync(temporary).filter((name) => name.endsWith('.part'))).toStrictEqual([]);
      },
    });
    expect(steps).toBeGreaterThan(3);
  });

  it('while it restores leaves a whole vault or none, and the next attempt succeeds', async () => {
    const steps = await killAtSteps(prepared, {
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
        await withOpen(await prepared.open(folder), (vault) => {
          expectWhole(vault);
          expectNothingMore(vault);
        });
      },
    });
    expect(steps).toBeGreaterThan(3);
  });
});
