import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { backUp } from '../../../../main/engine/recovery/back-up.ts';
import { snapshotFiles } from '../../../../main/engine/recovery/snapshot-files.ts';
import { deleteVault } from '../../../../main/engine/recovery/delete-vault.ts';
import { createSnapshot } from '../../../../main/engine/recovery/create-snapshot.ts';
import { offerSnapshots } from '../../../../main/engine/recovery/offer-snapshots.ts';
import { recoveryOverview } from '../../../../main/engine/recovery/overview.ts';
import { restoreSnapshot } from '../../../../main/engine/recovery/restore-snapshot.ts';
import { changePassphrase, lockVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import { applications, criteria } from '../../../helpers/sample-manifest.ts';
import { createSampleVault, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { whileReadOnly } from '../../../helpers/while-read-only.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const next = 'Ein Kutter voller Nordlichter';
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? thrown.code : thrown),
  );

it('a vault behind a link is copied, restored and deleted where it really is', async () => {
  const parent = temporaryFolder();
  const [real, linked] = [join(parent, 'elsewhere'), join(parent, 'linked')];
  await withOpen(await createSampleVault(real), (vault) => createSnapshot(vault));
  symlinkSync(real, linked);
  const [copy] = await snapshotFiles(linked);
  await restoreSnapshot(linked, samplePassphrase, copy?.name ?? '');
  await deleteVault(await unlockVault(linked, samplePassphrase), 'Landeswettbewerb');
  expect(readdirSync(parent)).toEqual([]);
});

it('a vault on a stick that was pulled says so everywhere, begins nothing anew, and has everything when it is back', async () => {
  const parent = temporaryFolder();
  const [folder, pulled] = [join(parent, 'mine'), join(parent, 'pulled')];
  const vault = await createSampleVault(folder);
  rate(vault, { applicationId: applications.first, criterionId: criteria.need, value: 2 });
  renameSync(folder, pulled);
  expect(await codeOf(createSnapshot(vault))).toBe('file-not-writable');
  expect(await codeOf(backUp(vault, { ...withoutProgress, out: join(parent, 'mine.jurybackup') }))).toBe(
    'file-not-writable',
  );
  expect(await codeOf(recoveryOverview(vault))).toBe('file-not-found');
  expect(await codeOf(changePassphrase(vault, samplePassphrase, next))).toBe('vault-not-found');
  expect(await codeOf(offerSnapshots(folder, samplePassphrase))).toBe('vault-not-found');
  expect(readdirSync(parent)).toEqual(['pulled']);
  lockVault(vault);
  expect(await codeOf(unlockVault(folder, samplePassphrase))).toBe('vault-not-found');
  renameSync(pulled, folder);
  await withOpen(await unlockVault(folder, samplePassphrase), (open) => {
    expect(
      viewBallot(open, applications.first).ratings.find(({ criterionId }) => criterionId === criteria.need)?.value,
    ).toBe(2);
  });
});

it.runIf(process.platform !== 'win32')(
  'a vault in a folder that can only be read is refused as such, never as damaged, and stays as it was',
  async () => {
    const parent = temporaryFolder();
    chmodSync(parent, 0o755);
    const folder = join(parent, 'mine');
    await withOpen(await createSampleVault(folder), (vault) => createSnapshot(vault));
    const [copy] = await snapshotFiles(folder);
    const before = readdirSync(folder, { recursive: true });
    await whileReadOnly(folder, async () => {
      expect(await codeOf(unlockVault(folder, samplePassphrase))).toBe('file-not-writable');
      expect(await codeOf(restoreSnapshot(folder, samplePassphrase, copy?.name ?? ''))).toBe('file-not-writable');
    });
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    lockVault(await unlockVault(folder, samplePassphrase));
  },
);

it('a backup to where a folder is, or to a folder that is not there, is refused and leaves nothing', async () => {
  const parent = temporaryFolder();
  await withOpen(await createSampleVault(join(parent, 'mine')), async (vault) => {
    mkdirSync(join(parent, 'taken'));
    for (const out of [join(parent, 'taken'), join(parent, 'missing', 'x.jurybackup')])
      expect(await codeOf(backUp(vault, { ...withoutProgress, out }))).toBe('file-not-writable');
  });
  expect(readdirSync(parent).sort()).toEqual(['mine', 'taken']);
  expect(existsSync(join(parent, 'missing'))).toBe(false);
});
