import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../main/engine/store/database.ts';
import { findRatings } from '../../main/engine/store/ballots.ts';
import { lockVault, unlockVault } from '../../main/engine/vault/vault.ts';
import { applicationIdSchema } from '../../shared/ids.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { type Chance, sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { type RunningApp, startApp } from '../helpers/start-app.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { callFrom, valueOrThrow } from '../helpers/window-calls.ts';
import { JuryWindow } from '../e2e/pages/jury-window.ts';

const words = await loadTranslator('de');
const first = applicationIdSchema.parse('DMK-01');
const criteria = ['K1', 'K2', 'K3', 'K4'];

describe(`the whole app killed while somebody rates in its window (${seedNote()})`, () => {
  const folder = sharedTemporaryFolder();
  let packed: PackedBundle;

  beforeAll(async () => {
    packed = await packSmallBundle(folder);
    lockVault(packed.office);
  });

  it('loses nothing that was shown as saved, and starts again', async () => {
    const data = join(folder, 'data');
    const chance = seededChance(77);
    let running = await startApp(data);
    await new JuryWindow(running, words).openBundle({
      bundle: packed.bundle,
      code: packed.codes.get(jurorId) ?? '',
      passphrase: testPassphrase,
    });
    const { vaultId } = valueOrThrow(await callFrom(running.window)('vault.session', {})) ?? { vaultId: null };
    for (let round = 0; round < sampleSize(40, 3); round += 1) {
      const acknowledged = await rateUntilKilled(running, chance);
      const vault = await unlockVault(join(data, 'jurymappe', 'vaults', String(vaultId)), testPassphrase);
      checkIntegrity(vault.jury);
      checkIntegrity(vault.content);
      const found = new Map(
        findRatings(vault.jury, first).map(({ criterionId, value }) => [String(criterionId), value]),
      );
      lockVault(vault);
      for (const [criterion, values] of acknowledged)
        expect(values, `round ${round}, ${criterion}`).toContain(found.get(criterion));
      running = await startApp(data);
      await new JuryWindow(running, words).unlock(testPassphrase);
      await running.window.getByRole('table').first().waitFor();
    }
    await running.app.close();
  });
});

/**
 * Rates by pointer and kills the app at a random moment.
 * @returns by criterion the value last shown as saved, and the one that was being saved when the app was killed
 */
async function rateUntilKilled(running: RunningApp, chance: Chance): Promise<ReadonlyMap<string, readonly number[]>> {
  const jury = new JuryWindow(running, words);
  await jury.openApplication(/Dörpslabor/);
  const acknowledged = new Map<string, number[]>();
  const killAfter = 1 + chance.below(6);
  for (let count = 0; count <= killAfter; count += 1) {
    const criterion = criteria[count % criteria.length] ?? 'K1';
    const value = chance.below(6);
    const step = jury.criterion(criterion).getByRole('radio', { name: new RegExp(`^${value}:`) });
    if (count === killAfter) {
      // Either the previous or the new value is right; without a previous one, nothing was promised.
      const before = acknowledged.get(criterion);
      if (before !== undefined) acknowledged.set(criterion, [...before, value]);
      await Promise.all([
        step.check({ force: true, noWaitAfter: true }).catch(() => undefined),
        killSoon(running, chance.below(30)),
      ]);
    } else {
      await step.check({ force: true });
      await jury.saved();
      acknowledged.set(criterion, [value]);
    }
  }
  return acknowledged;
}

async function killSoon({ app }: RunningApp, milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
  // Time for the engine's process to notice that its parent is gone and to release the vault.
  await new Promise((resolve) => setTimeout(resolve, 700));
}
