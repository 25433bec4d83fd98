import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import type { VaultId } from '../../shared/ids.ts';
import { Ledger } from '../helpers/ledger.ts';
import { manyDocuments } from '../helpers/many-documents.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { type Chance, seededChance, seedNote } from '../helpers/sampling.ts';
import { newJobId } from '../helpers/stress-engine.ts';
import { sharedTemporaryFolder, temporaryFolder } from '../helpers/temporary-folder.ts';
import { leftovers, readState } from '../helpers/vault-state.ts';
import { emptyPlace, must, openingOf, openVault, type Prepared, prepareBundle, vaultsOf } from './prepared.ts';
import { startEngine, type WindowsEngine } from './windows-engine.ts';

/** How many kills in each phase; twenty in all. */
const moments = { loading: 6, rating: 8, handingIn: 6 };
const applicationIds = ['DMK-01', 'DMK-02', 'DMK-10', 'DMK-29'];

describe(`an engine on Windows that is killed (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  let prepared: Prepared;

  beforeAll(async () => {
    prepared = await prepareBundle(temporary, { applicationIds, files: manyDocuments(applicationIds, 4) });
  });

  it('while it opens a bundle leaves the whole vault or none, and the next start opens it', async () => {
    const chance = seededChance(31);
    const place = emptyPlace(temporaryFolder());
    let engine = await startEngine(place, temporary);
    const duration = await milliseconds(() => openVault(engine, prepared));
    let known = await vaultsOf(engine);
    for (let round = 0; round < moments.loading; round += 1) {
      // The same bundle again becomes another vault: those of earlier rounds remain.
      engine.begin('bundle.open', openingOf(engine, prepared));
      await sleep(chance.fraction() * duration * 1.1);
      await engine.kill();
      engine = await startEngine(place, temporary);
      const vaults = await vaultsOf(engine);
      const added = vaults.filter((vaultId) => !known.includes(vaultId));
      expect(vaults).toHaveLength(known.length + added.length);
      expect(added.length).toBeLessThanOrEqual(1);
      expect(readdirSync(join(place.dataFolder, 'vaults')).sort()).toEqual([...vaults].sort());
      for (const vaultId of added) await expectWhole(engine, vaultId);
      known = vaults;
    }
    await openVault(engine, prepared);
  });

  it('while it rates has every rating that was told to be saved', async () => {
    const chance = seededChance(32);
    const place = emptyPlace(temporaryFolder());
    const ledger = new Ledger();
    let engine = await startEngine(place, temporary);
    const vaultId = await openVault(engine, prepared);
    for (const [key, value] of await readState(engine, ledger)) ledger.learn(key, value);
    ledger.settle();
    let saved = 0;
    for (let round = 0; round < moments.rating; round += 1) {
      saved += await rateUntilKilled(engine, ledger, chance);
      engine = await startEngine(place, temporary);
      await must(engine, 'vault.unlock', { vaultId, passphrase: testPassphrase });
      expect(ledger.differences(await readState(engine, ledger))).toEqual([]);
    }
    expect(saved).toBeGreaterThan(moments.rating);
    await expectWhole(engine, vaultId);
  });

  it('while it hands in leaves a whole file or none, and the next one continues the chain', async () => {
    const chance = seededChance(33);
    const place = emptyPlace(temporaryFolder());
    let engine = await startEngine(place, temporary);
    const vaultId = await openVault(engine, prepared);
    let duration = 0;
    for (let round = 0; round <= moments.handingIn; round += 1) {
      const file = join(place.out, `${round}.juryscores`);
      const handIn = { file: engine.grant(file), status: 'interim' } as const;
      // The first hand-in runs to its end: the others are interrupted within the time that it took.
      if (round === 0) duration = await milliseconds(() => must(engine, 'handover.handIn', handIn));
      else engine.begin('handover.handIn', handIn);
      if (round > 0) await sleep(chance.fraction() * duration * 1.1);
      await engine.kill();
      engine = await startEngine(place, temporary);
      await must(engine, 'vault.unlock', { vaultId, passphrase: testPassphrase });
      const last = (await must(engine, 'handover.review', {})).files.at(-1);
      if (existsSync(file)) expect(sha256(readFileSync(file))).toBe(last?.sha256);
      expect(await leftovers([place.dataFolder, place.out])).toEqual([]);
      const after = engine.grant(join(place.out, `after-${round}.juryscores`));
      const made = await must(engine, 'handover.handIn', { file: after, status: 'interim' });
      expect(made.sequence).toBe((last?.sequence ?? 0) + (last?.savedAt === null ? 0 : 1));
    }
  });
});

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Opens a vault and checks every document in it. */
async function expectWhole(engine: WindowsEngine, vaultId: VaultId): Promise<void> {
  await must(engine, 'vault.unlock', { vaultId, passphrase: testPassphrase });
  const { checked, damaged } = await must(engine, 'recovery.checkDocuments', { jobId: newJobId() });
  expect(checked).toBeGreaterThan(0);
  expect(damaged).toEqual([]);
}

/** Rates until the engine is killed; the ledger notes what was begun and what was reported as saved. */
async function rateUntilKilled(engine: WindowsEngine, ledger: Ledger, chance: Chance): Promise<number> {
  const { applications, criteria, scale } = await must(engine, 'competition.get', {});
  const open = applications.filter(({ formalCheck }) => formalCheck.status === 'admitted');
  const killed = sleep(chance.fraction() * 600).then(() => engine.kill());
  let saved = 0;
  let isAlive = true;
  while (isAlive) {
    const [applicationId, criterionId] = [chance.pick(open).id, chance.pick(criteria).id];
    const { value } = chance.pick(scale);
    const writing = ledger.begin(`rating ${applicationId} ${criterionId}`, String(value));
    isAlive = await engine.ask('ballot.rate', { applicationId, criterionId, value }).then(
      ({ ok }) => {
        writing.outcome = ok ? 'saved' : 'refused';
        saved += ok ? 1 : 0;
        return true;
      },
      () => false,
    );
    ledger.settle();
  }
  await killed;
  return saved;
}
