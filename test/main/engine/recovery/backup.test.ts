import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { repairDocuments } from '../../../../main/engine/bundle/repair-documents.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { backUp } from '../../../../main/engine/recovery/back-up.ts';
import { createSnapshot } from '../../../../main/engine/recovery/create-snapshot.ts';
import { inspectBackup } from '../../../../main/engine/recovery/read-backup.ts';
import { restoreBackup } from '../../../../main/engine/recovery/restore-backup.ts';
import { recoveryOverview } from '../../../../main/engine/recovery/overview.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { identityOf } from '../../../../main/engine/vault/identity.ts';
import { quarantinedName, vaultPaths } from '../../../../main/engine/vault/paths.ts';
import { changePassphrase, lockVault, type OpenVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import { findDamaged, namedDocuments } from '../../../../main/engine/vault/document-integrity.ts';
import { applicationIdSchema } from '../../../../shared/ids.ts';
import { manyDocuments } from '../../../helpers/many-documents.ts';
import { jurorId, openAs, type PackedBundle, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { seededChance, withFlippedBit } from '../../../helpers/sampling.ts';
import { sharedTemporaryFolder, temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { expectNothingMore, expectWhole } from '../../../helpers/whole-vault.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const applicationIds = ['DMK-01', 'DMK-02'];
const rated = applicationIdSchema.parse('DMK-01');
const temporary = sharedTemporaryFolder();
let packed: PackedBundle;
let vault: OpenVault;
let out: string;

const restore = async (
  passphrase: string = testPassphrase,
  to = join(temporaryFolder(), 'restored'),
): Promise<OpenVault> =>
  unlockVault(await restoreBackup(out, { ...withoutProgress, passphrase, folderOf: () => to }), passphrase);
const firstRating = (open: OpenVault): number | null | undefined => viewBallot(open, rated).ratings[0]?.value;

beforeAll(async () => {
  packed = await packSmallBundle(temporary, {
    applicationIds,
    files: manyDocuments(applicationIds, 3),
  });
  vault = await openAs(packed, jurorId);
  const [criterion] = manifestOf(vault.jury).criteria;
  if (criterion === undefined) throw new Error('no criterion');
  rate(vault, { applicationId: rated, criterionId: criterion.id, value: 2 });
  out = join(packed.folder, 'mine.jurybackup');
  await backUp(vault, { ...withoutProgress, out });
  return () => {
    lockVault(vault);
    lockVault(packed.office);
  };
});

describe('a backup', () => {
  it('is one file for its owner only that says when it was made, and the vault remembers it', async () => {
    const { vaultId } = identityOf(vault);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(await inspectBackup(out)).toMatchObject({
      vaultId,
      documents: namedDocuments(vault.jury).length,
      size: statSync(out).size,
    });
    expect((await recoveryOverview(vault)).backups).toMatchObject([{ name: 'mine.jurybackup' }]);
    expect(readdirSync(join(vault.folder, 'copies')).filter((name) => name.startsWith('.'))).toStrictEqual([]);
  });

  it('becomes the same vault elsewhere, with the same passphrase', async () => {
    await withOpen(await restore(), (restored) => {
      expect(identityOf(restored)).toStrictEqual(identityOf(vault));
      expect(firstRating(restored)).toBe(2);
      expectWhole(restored);
      expectNothingMore(restored);
    });
  });

  it('never takes the place of what is there, and needs its passphrase', async () => {
    const before = createHash('sha256')
      .update(readFileSync(join(packed.folder, jurorId, 'keystore.json')))
      .digest('hex');
    await expect(restore(testPassphrase, join(packed.folder, jurorId))).rejects.toMatchObject({ code: 'vault-exists' });
    expect(
      createHash('sha256')
        .update(readFileSync(join(packed.folder, jurorId, 'keystore.json')))
        .digest('hex'),
    ).toBe(before);
    const to = join(temporaryFolder(), 'restored');
    await expect(restore('eine ganz andere', to)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(existsSync(to)).toBe(false);
  });

  it('with one bit changed anywhere makes no vault', async () => {
    const sound = readFileSync(out);
    const chance = seededChance(42);
    for (let round = 0; round < 12; round += 1) {
      writeFileSync(out, withFlippedBit(sound, { offset: chance.below(sound.length), bit: chance.below(8) }));
      const to = join(temporaryFolder(), 'restored');
      const restored = await restore(testPassphrase, to).catch((thrown: unknown) => thrown);
      expect(restored).toMatchObject({ code: 'backup-damaged' });
      expect(existsSync(to) || existsSync(`${to}.partial`)).toBe(false);
    }
    writeFileSync(out, sound);
  }, 60_000);

  it('that is cut off, is empty, or is something else is refused', async () => {
    const sound = readFileSync(out);
    for (const bytes of [sound.subarray(0, sound.length - 1), sound.subarray(0, sound.length / 2), Buffer.alloc(0)]) {
      writeFileSync(out, bytes);
      await expect(restore()).rejects.toMatchObject({ code: 'backup-damaged' });
    }
    writeFileSync(out, readFileSync(packed.bundle));
    await expect(restore()).rejects.toMatchObject({ code: 'not-a-backup', details: { found: 'bundle' } });
    writeFileSync(out, sound);
  });

  it('can be cancelled, and so can restoring: nothing is left', async () => {
    const folder = temporaryFolder();
    const aborted = AbortSignal.abort();
    await expect(
      backUp(vault, { ...withoutProgress, signal: aborted, out: join(folder, 'x.jurybackup') }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    await expect(
      restoreBackup(out, {
        ...withoutProgress,
        signal: aborted,
        passphrase: testPassphrase,
        folderOf: () => join(folder, 'restored'),
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toStrictEqual([]);
  });

  it('is made beside another one and beside a copy: none takes the others for remains', async () => {
    const files = ['one', 'two'].map((name) => join(temporaryFolder(), `${name}.jurybackup`));
    const [copy] = await Promise.all([
      createSnapshot(vault),
      ...files.map((file) => backUp(vault, { ...withoutProgress, out: file })),
      createSnapshot(vault),
    ]);
    for (const file of files)
      expect(await inspectBackup(file)).toMatchObject({ documents: namedDocuments(vault.jury).length });
    const { copies } = vaultPaths(vault.folder);
    expect(readdirSync(copies)).toContain(copy.name);
    expect(readdirSync(copies).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that was killed leaves no state of the vault behind the next copy', async () => {
    const { copies } = vaultPaths(vault.folder);
    for (const name of ['.1.backup', '.1.backup-journal', '.2.part']) writeFileSync(join(copies, name), 'earlier');
    await createSnapshot(vault);
    expect(readdirSync(copies).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('made before the passphrase was changed opens with the old one only, as is told', async () => {
    const next = 'Ein Kutter voller Nordlichter';
    await changePassphrase(vault, testPassphrase, next);
    await expect(restore(next)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    lockVault(await restore());
    await changePassphrase(vault, next, testPassphrase);
  });
});

describe('damaged documents', () => {
  const damage = (open: OpenVault, position: number): void => {
    open.content
      .prepare(
        'UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE id = (SELECT id FROM chunk ORDER BY id LIMIT 1 OFFSET ?)',
      )
      .run(position);
  };

  it('are named, read again from the bundle, and everything else stays', async () => {
    await withOpen(await restore(), async (open) => {
      expect(await findDamaged(open, withoutProgress)).toStrictEqual([]);
      damage(open, 2);
      open.content.exec('DELETE FROM chunk WHERE id = (SELECT max(id) FROM chunk)');
      expect(await findDamaged(open, withoutProgress)).toHaveLength(2);
      const left = await backUp(open, { ...withoutProgress, out: join(temporaryFolder(), 'x.jurybackup') });
      expect(left.leftOut).toHaveLength(2);
      const renewed: OpenVault[] = [];
      expect(
        await repairDocuments(open, packed.bundle, {
          ...withoutProgress,
          onRenewed: (vaultNow) => renewed.push(vaultNow),
          onLost: () => undefined,
        }),
      ).toStrictEqual({ repaired: 2, damaged: [] });
      expect(renewed).toStrictEqual([]);
      expectWhole(open);
      expect(firstRating(open)).toBe(2);
    });
  });

  it('are not taken from another competition’s bundle', async () => {
    const other = await packSmallBundle(temporaryFolder(), { applicationIds });
    lockVault(other.office);
    await withOpen(await restore(), async (open) => {
      damage(open, 0);
      await expect(
        repairDocuments(open, other.bundle, {
          ...withoutProgress,
          onRenewed: () => undefined,
          onLost: () => undefined,
        }),
      ).rejects.toMatchObject({ code: 'bundle-other-competition' });
      expect(await findDamaged(open, withoutProgress)).toHaveLength(1);
    });
  });

  it('of a content.db whose structure is damaged: what can be read stays, the rest comes from the bundle, jury.db is untouched', async () => {
    const chance = seededChance(43);
    for (let round = 0; round < 3; round += 1) {
      const to = join(temporaryFolder(), 'restored');
      lockVault(await restore(testPassphrase, to));
      const content = join(to, 'content.db');
      const bytes = readFileSync(content);
      // Overwrites a whole page of the file, as a failing disk does; never the first page, which has its own test.
      const page = 1 + chance.below(bytes.length / 65_536 - 1);
      bytes.fill(0x5a, page * 65_536, (page + 1) * 65_536);
      writeFileSync(content, bytes);
      const opened = await unlockVault(to, testPassphrase);
      let current = opened;
      expect((await findDamaged(opened, withoutProgress)).length).toBeGreaterThan(0);
      expect(firstRating(opened)).toBe(2);
      const report = await repairDocuments(opened, packed.bundle, {
        ...withoutProgress,
        onRenewed: (renewed) => (current = renewed),
        onLost: () => undefined,
      });
      expect(report.damaged).toStrictEqual([]);
      expectWhole(current);
      expect(readdirSync(to).filter((name) => name.includes('.damaged-'))).toStrictEqual([]);
      lockVault(current);
      await withOpen(await unlockVault(to, testPassphrase), expectWhole);
    }
  });

  it('whose content.db can’t be put aside leave nothing open, and the next try mends them', async () => {
    const to = join(temporaryFolder(), 'restored');
    lockVault(await restore(testPassphrase, to));
    const content = join(to, 'content.db');
    const bytes = readFileSync(content);
    bytes.fill(0x5a, 65_536, 2 * 65_536);
    writeFileSync(content, bytes);
    const moment = new Date('2026-03-04T05:06:07.000Z');
    vi.useFakeTimers({ toFake: ['Date'], now: moment });
    onTestFinished(() => void vi.useRealTimers());
    const inTheWay = quarantinedName(content, now());
    mkdirSync(join(inTheWay, 'full'), { recursive: true });

    const opened = await unlockVault(to, testPassphrase);
    const lost = vi.fn();
    await expect(
      repairDocuments(opened, packed.bundle, { ...withoutProgress, onRenewed: () => undefined, onLost: lost }),
    ).rejects.toMatchObject({ code: 'file-not-writable' });
    expect(lost).toHaveBeenCalledOnce();
    expect(opened.content.open).toBe(false);
    lockVault(opened);

    rmSync(inTheWay, { recursive: true });
    let current = await unlockVault(to, testPassphrase);
    const options = { ...withoutProgress, onRenewed: (renewed: OpenVault) => void (current = renewed), onLost: lost };
    expect((await repairDocuments(current, packed.bundle, options)).damaged).toStrictEqual([]);
    await withOpen(current, expectWhole);
    expect(lost).toHaveBeenCalledOnce();
  });
});
