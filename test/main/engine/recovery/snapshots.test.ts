import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { openKeystore } from '../../../../main/engine/crypto/keystore.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { snapshotFiles } from '../../../../main/engine/recovery/snapshot-files.ts';
import { createSnapshot } from '../../../../main/engine/recovery/create-snapshot.ts';
import { offerSnapshots } from '../../../../main/engine/recovery/offer-snapshots.ts';
import { restoreSnapshot } from '../../../../main/engine/recovery/restore-snapshot.ts';
import { SnapshotScheduler } from '../../../../main/engine/rpc/snapshot-scheduler.ts';
import { openSnapshot } from '../../../../main/engine/store/open-database.ts';
import { vaultPaths } from '../../../../main/engine/vault/paths.ts';
import { changePassphrase, lockVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import { applications, criteria } from '../../../helpers/sample-manifest.ts';
import { createSampleVault, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { seededChance, withFlippedBit } from '../../../helpers/sampling.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';

let folder: string;
/** name of the copy, which holds a rating of 2 and not the later 3 */
let name: string;

beforeEach(async () => {
  folder = join(temporaryFolder(), 'mine');
  await withOpen(await createSampleVault(folder), async (vault) => {
    rate(vault, { applicationId: applications.first, criterionId: criteria.need, value: 2 });
    name = (await createSnapshot(vault)).name;
    rate(vault, { applicationId: applications.first, criterionId: criteria.need, value: 3 });
  });
});

const places = (): ReturnType<typeof vaultPaths> => vaultPaths(folder);
const unlock = (): ReturnType<typeof unlockVault> => unlockVault(folder, samplePassphrase);
const ratedValue = async (): Promise<number | null | undefined> =>
  withOpen(
    await unlock(),
    (vault) =>
      viewBallot(vault, applications.first).ratings.find(({ criterionId }) => criterionId === criteria.need)?.value,
  );

describe('a copy', () => {
  it('is encrypted like the vault, for its owner only, and nothing else is left beside it but the keystore', async () => {
    const file = join(places().copies, name);
    expect(readdirSync(places().copies).sort()).toStrictEqual([name, 'keystore.json']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).includes('rating')).toBe(false);
    const key = await openKeystore(readFileSync(places().keystore), samplePassphrase);
    const copy = openSnapshot(file, key ?? new Uint8Array());
    expect(copy.prepare('SELECT value FROM rating').pluck().all()).toStrictEqual([2]);
    copy.close();
  });

  it('is not made of a vault that was locked meanwhile, and leaves nothing', async () => {
    const vault = await unlock();
    lockVault(vault);
    await expect(createSnapshot(vault)).rejects.toMatchObject({ code: 'vault-locked' });
    expect((await snapshotFiles(folder)).map((copy) => copy.name)).toStrictEqual([name]);
    expect(readdirSync(places().copies).some((entry) => entry.endsWith('.part'))).toBe(false);
  });

  it('made after an amendment can take the place of all earlier ones', async () => {
    const made = await withOpen(await unlock(), (vault) => createSnapshot(vault, { deleteOthers: true }));
    expect((await snapshotFiles(folder)).map((copy) => copy.name)).toStrictEqual([made.name]);
  });
});

describe('a damaged jury.db', () => {
  it('wherever one bit has changed, is refused, and the copy is offered and takes its place; nothing is thrown away', async () => {
    const sound = readFileSync(places().jury);
    const chance = seededChance(41);
    for (let round = 0; round < 4; round += 1) {
      const damaged = withFlippedBit(sound, { offset: chance.below(sound.length), bit: chance.below(8) });
      writeFileSync(places().jury, damaged);
      await expect(unlock()).rejects.toMatchObject({ code: 'vault-damaged', details: { file: 'jury.db' } });
      const offer = await offerSnapshots(folder, samplePassphrase);
      expect(offer.copies).toMatchObject([{ name, whole: true, changes: 1 }]);
      expect([2, null]).toContain(offer.damagedChanges);
      expect(offer.damagedWrittenAt).not.toBeNull();
      await restoreSnapshot(folder, samplePassphrase, name);
      expect(await ratedValue()).toBe(2);
      const aside = readdirSync(folder).filter((entry) => entry.startsWith('jury.db.damaged-') && entry.endsWith('Z'));
      expect(aside.map((entry) => readFileSync(join(folder, entry)).equals(damaged))).toStrictEqual([true]);
      for (const entry of aside) rmSync(join(folder, entry));
    }
  }, 60_000);

  it.each(['is empty', 'is gone'])('%s: the copy takes its place', async (how) => {
    if (how === 'is gone') rmSync(places().jury);
    else truncateSync(places().jury);
    await expect(unlock()).rejects.toMatchObject({ code: 'vault-damaged', details: { file: 'jury.db' } });
    await restoreSnapshot(folder, samplePassphrase, name);
    expect(await ratedValue()).toBe(2);
  });

  it('leaves a log that belongs to it beside it, and the copy has nothing of it', async () => {
    const vault = await unlock();
    rate(vault, { applicationId: applications.first, criterionId: criteria.need, value: 1 });
    const log = readFileSync(`${places().jury}-wal`);
    lockVault(vault);
    writeFileSync(`${places().jury}-wal`, log);
    truncateSync(places().jury, 5_000);
    await restoreSnapshot(folder, samplePassphrase, name);
    expect(await ratedValue()).toBe(2);
    expect(readdirSync(folder).filter((entry) => entry.endsWith('-wal'))).toHaveLength(1);
  });

  it('is not replaced by a copy that is damaged itself, by none, or while the vault is open', async () => {
    const file = join(places().copies, name);
    const before = readFileSync(places().jury);
    await expect(restoreSnapshot(folder, samplePassphrase, 'jury-2026-01-01T00-00-00.000Z.db')).rejects.toMatchObject({
      code: 'file-unknown',
    });
    await expect(restoreSnapshot(folder, 'eine ganz andere', name)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    const vault = await unlock();
    await expect(restoreSnapshot(folder, samplePassphrase, name)).rejects.toMatchObject({ code: 'vault-in-use' });
    lockVault(vault);
    writeFileSync(file, withFlippedBit(readFileSync(file), { offset: 9_000, bit: 3 }));
    expect((await offerSnapshots(folder, samplePassphrase)).copies).toMatchObject([{ name, whole: false }]);
    await expect(restoreSnapshot(folder, samplePassphrase, name)).rejects.toMatchObject({ code: 'vault-damaged' });
    expect(readFileSync(places().jury)).toStrictEqual(before);
  });
});

describe('the keystore', () => {
  it.each(['damaged', 'empty', 'gone'])('that is %s is put back from its copy', async (how) => {
    const sound = readFileSync(places().keystore);
    if (how === 'gone') rmSync(places().keystore);
    else writeFileSync(places().keystore, how === 'empty' ? '' : withFlippedBit(sound, { offset: 200, bit: 1 }));
    await expect(unlockVault(folder, 'eine ganz andere')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(await ratedValue()).toBe(3);
    expect(readFileSync(places().keystore)).toStrictEqual(sound);
  });

  // Reading this file begins with an input/output error, as on a bad sector.
  it.runIf(process.platform === 'linux')('on a bad sector is put back from its copy', async () => {
    const sound = readFileSync(places().keystore);
    rmSync(places().keystore);
    symlinkSync('/proc/self/mem', places().keystore);
    expect(() => readFileSync(places().keystore)).toThrow('EIO');
    expect(await ratedValue()).toBe(3);
    expect(readFileSync(places().keystore)).toStrictEqual(sound);
  });

  it('is damaged for good where its copy is too', async () => {
    for (const file of [places().keystore, places().keystoreCopy]) writeFileSync(file, '{}');
    await expect(unlock()).rejects.toMatchObject({ code: 'vault-damaged' });
  });

  it('keeps no old copy where its passphrase is changed while copies are being made', async () => {
    const vault = await unlock();
    const scheduler = new SnapshotScheduler(() => undefined);
    scheduler.follow(vault);
    let current = samplePassphrase;
    for (let round = 0; round < 10; round += 1) {
      const next = `Der Kutter voller Nordlichter ${round}`;
      rmSync(places().keystoreCopy, { force: true });
      const copying = scheduler.copy();
      await setTimeout(round);
      await scheduler.between(() => changePassphrase(vault, current, next));
      await copying;
      current = next;
      if (existsSync(places().keystoreCopy))
        expect(readFileSync(places().keystoreCopy)).toStrictEqual(readFileSync(places().keystore));
    }
    lockVault(vault);
  });

  it('under another passphrase leaves nothing in the folder that the old one opens', async () => {
    await withOpen(await unlock(), (vault) =>
      changePassphrase(vault, samplePassphrase, 'Ein Kutter voller Nordlichter'),
    );
    expect(readFileSync(places().keystoreCopy)).toStrictEqual(readFileSync(places().keystore));
    copyFileSync(places().keystoreCopy, places().keystore);
    await expect(unlock()).rejects.toMatchObject({ code: 'passphrase-wrong' });
  });
});
