import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { killInRounds } from '../helpers/kill-in-rounds.ts';
import { Ledger } from '../helpers/ledger.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { RandomRounds, type RoundsOptions } from '../helpers/random-rounds.ts';
import { type Chance, sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { mountSmallDisk } from '../helpers/small-disk.ts';
import { openFirst, packRevisions, stressEngine } from '../helpers/stress-engine.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';

describe(`use cases begun at once at random (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  const packed = { bundles: [] as readonly string[], code: '' };

  beforeAll(async () => {
    Object.assign(packed, await packRevisions(temporary, 3));
  });

  /** A juror's open vault in a folder, and a ledger that knows only its passphrase. */
  async function begin(folder: string, chance: Chance): Promise<RoundsOptions> {
    const place = { dataFolder: join(folder, 'data'), out: join(folder, 'out'), bundles: packed.bundles };
    for (const made of [folder, place.dataFolder, place.out]) mkdirSync(made, { recursive: true });
    const engine = stressEngine(place);
    const vaultId = await openFirst(engine, packed.code);
    const ledger = new Ledger();
    ledger.learn('passphrase', testPassphrase);
    ledger.settle();
    return { engine, vaultId, ledger, chance };
  }

  it('lose nothing that was told to be saved, and leave nothing open or unfinished, killed or not', async () => {
    const chance = seededChance(70);
    const options = await begin(join(temporary, 'killed'), chance);
    const { engine, vaultId, ledger } = options;
    const rounds = new RandomRounds(options);
    const count = Number(process.env['JURYMAPPE_ROUNDS'] ?? sampleSize(1_600, 100));
    for (let round = 1; round <= count; round += 1) {
      expect(await rounds.play(), `round ${round}`).toEqual([]);
      if (round % 50 !== 0) continue;
      expect(await rounds.lookClosely(), `after round ${round}`).toEqual([]);
      await engine.ask('vault.lock', {});
      const killAfter = chance.fraction() * 1_000;
      const { place } = engine;
      expect(await killInRounds({ place, vaultId, ledger, stream: 1_000 + round, killAfter })).toEqual([]);
      // As the first screen does at every start: what a killed process has left beside the vaults is removed with it.
      await engine.ask('vault.list', {});
      await rounds.unlock();
      expect(await rounds.lookClosely(), `killed after round ${round}`).toEqual([]);
    }
    await engine.ask('vault.lock', {});
  });

  it('refuse what a full disk can’t take and lose nothing; unlocking, reading, searching and locking go on', async (context) => {
    const disk = mountSmallDisk(join(temporary, 'disk'), 24);
    if (typeof disk === 'string') {
      console.warn(disk);
      return context.skip();
    }
    onTestFinished(() => disk.remove());
    const chance = seededChance(71);
    const alsoExpected = ['disk-full', 'copy-failed'] as const;
    const options = { ...(await begin(join(disk.folder, 'app'), chance)), alsoExpected };
    const rounds = new RandomRounds(options);
    await options.engine.ask('search.next', {});
    const count = sampleSize(400, 40);
    for (let round = 1; round <= count; round += 1) {
      const isFilled = chance.below(2) === 0;
      if (isFilled) disk.fill(chance.pick([0, 4_096, 65_536, 400_000]));
      expect(await rounds.play(), `round ${round}${isFilled ? ', full' : ''}`).toEqual([]);
      if (isFilled && chance.below(10) === 0) expect(await stillWorks(options), `full in round ${round}`).toEqual([]);
      disk.free();
      if (round % 20 === 0) expect(await rounds.lookClosely(), `after round ${round}`).toEqual([]);
    }
    await options.engine.ask('vault.lock', {});
  });
});

/** Does what a person must be able to do on a full disk. @returns what failed */
async function stillWorks({ engine, vaultId, ledger }: RoundsOptions): Promise<readonly string[]> {
  const [passphrase = ''] = ledger.valuesOf('passphrase');
  const answers = [
    await engine.ask('vault.lock', {}),
    await engine.ask('vault.unlock', { vaultId, passphrase }),
    await engine.ask('competition.get', {}),
    await engine.ask('desk.get', {}),
    await engine.ask('search.find', { query: 'Breitband', within: null }),
  ];
  return answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
}
