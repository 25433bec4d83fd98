import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockVault, unlockVault } from '../../main/engine/vault/vault.ts';
import { manyDocuments } from '../helpers/many-documents.ts';
import { jurorId, openAs, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { runAndKill } from '../helpers/run-and-kill.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { expectNothingMore, expectTidy, expectWhole } from '../helpers/whole-vault.ts';
import { withOpen } from '../helpers/with-open.ts';

const program = join(import.meta.dirname, '..', 'helpers', 'loading-program.ts');
const applicationIds = ['DMK-01', 'DMK-02', 'DMK-10', 'DMK-29'];

describe(`a process that is killed while it opens a bundle (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  let packed: PackedBundle;
  let vaults: string;

  beforeAll(async () => {
    packed = await packSmallBundle(temporary, {
      applicationIds,
      files: manyDocuments(applicationIds, 10),
    });
    lockVault(packed.office);
    vaults = await mkdtemp(join(temporary, 'vaults-'));
  });

  function load(folder: string, killAfter?: number): ReturnType<typeof runAndKill> {
    const input = `${packed.codes.get(jurorId) ?? ''}\n${testPassphrase}`;
    return runAndKill(program, { args: [packed.bundle, folder], input, killAfter });
  }

  it('leaves either the whole vault or none, and the next attempt succeeds', async () => {
    const chance = seededChance(7);
    const { duration, output } = await load(join(vaults, 'unharmed'));
    expect(output).toBe('begun\nloaded\n');
    await rm(join(vaults, 'unharmed'), { recursive: true });
    const seen = { whole: 0, none: 0 };
    for (let round = 0; round < sampleSize(50, 5); round += 1) {
      const folder = join(vaults, 'mine');
      const killed = await load(folder, chance.fraction() * duration * 1.05);
      const isThere = existsSync(folder);
      if (killed.output.includes('loaded')) expect(isThere).toBe(true);
      seen[isThere ? 'whole' : 'none'] += 1;
      // A second attempt finds the vault, or creates it in spite of what the first attempt left.
      await withOpen(
        await (isThere
          ? unlockVault(folder, testPassphrase)
          : openAs({ ...packed, folder: vaults }, jurorId, basename(folder))),
        (vault) => {
          expectWhole(vault);
          expectNothingMore(vault);
        },
      );
      expectTidy(folder);
      expect(readdirSync(vaults)).toStrictEqual(['mine']);
      await rm(folder, { recursive: true });
    }
    expect(seen.none).toBeGreaterThan(0);
  });
});
