import type { recoveryMethods } from '../../../../shared/contract/recovery.ts';
import { repairDocuments } from '../../bundle/repair-documents.ts';
import { backUp } from '../../recovery/back-up.ts';
import { deleteVault, refuseWrongTitle } from '../../recovery/delete-vault.ts';
import { offerSnapshots } from '../../recovery/offer-snapshots.ts';
import { recoveryOverview } from '../../recovery/overview.ts';
import { inspectBackup } from '../../recovery/read-backup.ts';
import { restoreBackup } from '../../recovery/restore-backup.ts';
import { restoreSnapshot } from '../../recovery/restore-snapshot.ts';
import { identityOf } from '../../vault/identity.ts';
import { forgetVault, vaultFolder } from '../../vault/registry.ts';
import { unlockVault } from '../../vault/vault.ts';
import { findDamaged } from '../../vault/document-integrity.ts';
import { type HandlersOf, pathOf } from '../handler.ts';

/** Copies, repair, backup and deletion of vaults. */
export const recoveryHandlers: HandlersOf<typeof recoveryMethods> = {
  'recovery.overview': (_request, { session }) => recoveryOverview(session.vault()),
  'recovery.createSnapshot': (_request, { session }) => session.snapshots.copy(),
  'recovery.offerSnapshots': ({ vaultId, passphrase }, { session, dataFolder }) => {
    session.lock();
    return offerSnapshots(vaultFolder(dataFolder, vaultId), passphrase);
  },
  'recovery.restoreSnapshot': async ({ vaultId, passphrase, name }, { session, dataFolder }) => {
    session.lock();
    const folder = vaultFolder(dataFolder, vaultId);
    await restoreSnapshot(folder, passphrase, name);
    return session.enter(await unlockVault(folder, passphrase));
  },
  'recovery.checkDocuments': ({ jobId }, { session, jobs }) =>
    jobs.run(jobId, 'checking-documents', async (job) => {
      let checked = 0;
      const damaged = await findDamaged(session.vault(), {
        ...job,
        onProgress: (progress) => {
          checked = progress.total;
          job.onProgress(progress);
        },
      });
      return { checked, damaged: [...damaged] };
    }),
  'recovery.repairDocuments': ({ jobId, file }, context) =>
    context.jobs.run(jobId, 'repairing', (job) =>
      repairDocuments(context.session.vault(), pathOf(context, file), {
        ...job,
        onRenewed: (vault) => context.session.renew(vault),
        onLost: () => context.session.lock(),
      }),
    ),
  'recovery.backUp': ({ jobId, file }, context) =>
    context.jobs.run(jobId, 'backing-up', (job) =>
      backUp(context.session.vault(), { ...job, out: pathOf(context, file) }),
    ),
  'recovery.inspectBackup': ({ file }, context) => inspectBackup(pathOf(context, file)),
  'recovery.restoreBackup': ({ jobId, file, passphrase }, context) =>
    context.jobs.run(jobId, 'restoring', async (job) => {
      const { dataFolder, session } = context;
      const folder = await restoreBackup(pathOf(context, file), {
        ...job,
        passphrase,
        folderOf: (vaultId) => vaultFolder(dataFolder, vaultId),
      });
      return session.enter(await unlockVault(folder, passphrase));
    }),
  'recovery.deleteVault': async ({ typedTitle }, { session, jobs, dataFolder }) => {
    const vault = session.vault();
    const { vaultId } = identityOf(vault);
    refuseWrongTitle(vault, typedTitle);
    jobs.cancelAll();
    // `deleteVault` closes the databases before it moves the folder, so the session ends even if moving fails.
    const report = await session.snapshots.between(() => deleteVault(vault, typedTitle).finally(() => session.lock()));
    await session.tryOrWarn(() => forgetVault(dataFolder, vaultId));
    return report;
  },
};
