import type { EngineMethodName } from '../../../../shared/contract/contract.ts';
import { repairDocuments } from '../../bundle/repair-documents.ts';
import { backUp } from '../../recovery/back-up.ts';
import { deleteVault } from '../../recovery/delete-vault.ts';
import { offerSnapshots } from '../../recovery/offer-snapshots.ts';
import { recoveryOverview } from '../../recovery/overview.ts';
import { inspectBackup } from '../../recovery/read-backup.ts';
import { restoreBackup } from '../../recovery/restore-backup.ts';
import { restoreSnapshot } from '../../recovery/restore-snapshot.ts';
import { identityOf } from '../../vault/identity.ts';
import { forgetVault, vaultFolder } from '../../vault/registry.ts';
import { unlockVault } from '../../vault/vault.ts';
import { findDamaged } from '../../vault/document-integrity.ts';
import type { Handlers } from '../handler.ts';
import { pathOf } from '../handler.ts';

type RecoveryMethods = Extract<EngineMethodName, `recovery.${string}`>;

/** Copies, repair, backup and deletion of vaults. */
export const recoveryHandlers: Handlers<RecoveryMethods> = {
  'recovery.overview': (_request, { state }) => recoveryOverview(state.vault()),
  'recovery.createSnapshot': (_request, { state }) => state.copies.copy(),
  'recovery.offerSnapshots': ({ vaultId, passphrase }, { state, dataFolder }) => {
    state.lock();
    return offerSnapshots(vaultFolder(dataFolder, vaultId), passphrase);
  },
  'recovery.restoreSnapshot': async ({ vaultId, passphrase, name }, { state, dataFolder }) => {
    state.lock();
    const folder = vaultFolder(dataFolder, vaultId);
    await restoreSnapshot(folder, passphrase, name);
    return state.enter(await unlockVault(folder, passphrase));
  },
  'recovery.checkDocuments': ({ jobId }, { state, jobs }) =>
    jobs.run(jobId, 'checking-documents', async (job) => {
      let checked = 0;
      const damaged = await findDamaged(state.vault(), {
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
      repairDocuments(context.state.vault(), pathOf(context, file), {
        ...job,
        onRenewed: (vault) => context.state.renew(vault),
      }),
    ),
  'recovery.backUp': ({ jobId, file }, context) =>
    context.jobs.run(jobId, 'backing-up', (job) =>
      backUp(context.state.vault(), { ...job, out: pathOf(context, file) }),
    ),
  'recovery.inspectBackup': ({ file }, context) => inspectBackup(pathOf(context, file)),
  'recovery.restoreBackup': ({ jobId, file, passphrase }, context) =>
    context.jobs.run(jobId, 'restoring', async (job) => {
      const { dataFolder, state } = context;
      const folder = await restoreBackup(pathOf(context, file), {
        ...job,
        passphrase,
        folderOf: (vaultId) => vaultFolder(dataFolder, vaultId),
      });
      return state.enter(await unlockVault(folder, passphrase));
    }),
  'recovery.deleteVault': async ({ typedTitle }, { state, jobs, dataFolder }) => {
    const vault = state.vault();
    const { vaultId } = identityOf(vault);
    jobs.cancelAll();
    await state.copies.settled();
    const report = await deleteVault(vault, typedTitle);
    state.lock();
    await forgetVault(dataFolder, vaultId);
    return report;
  },
};
