import type { EngineMethodName } from '../../../../shared/contract/contract.ts';
import { repairDocuments } from '../../bundle/repair-documents.ts';
import { backUp } from '../../recovery/back-up.ts';
import { deleteVault } from '../../recovery/delete-vault.ts';
import { offerCopies } from '../../recovery/offer-snapshots.ts';
import { safetyOverview } from '../../recovery/overview.ts';
import { inspectBackup } from '../../recovery/read-backup.ts';
import { restoreBackup } from '../../recovery/restore-backup.ts';
import { restoreCopy } from '../../recovery/restore-snapshot.ts';
import { identityOf } from '../../vault/identity.ts';
import { forgetVault, vaultFolder } from '../../vault/registry.ts';
import { unlockVault } from '../../vault/vault.ts';
import { findDamaged } from '../../vault/document-integrity.ts';
import type { Handlers } from '../handler.ts';
import { pathOf } from '../handler.ts';

type SafetyMethods = Extract<EngineMethodName, `safety.${string}`>;

/** Copies, repair, backup and deletion of vaults. */
export const safetyHandlers: Handlers<SafetyMethods> = {
  'safety.overview': (_request, { state }) => safetyOverview(state.vault()),
  'safety.keepCopy': (_request, { state }) => state.copies.copy(),
  'safety.offerCopies': ({ vaultId, passphrase }, { state, dataFolder }) => {
    state.lock();
    return offerCopies(vaultFolder(dataFolder, vaultId), passphrase);
  },
  'safety.restoreCopy': async ({ vaultId, passphrase, name }, { state, dataFolder }) => {
    state.lock();
    const folder = vaultFolder(dataFolder, vaultId);
    await restoreCopy(folder, passphrase, name);
    return state.enter(await unlockVault(folder, passphrase));
  },
  'safety.checkDocuments': ({ jobId }, { state, jobs }) =>
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
  'safety.repairDocuments': ({ jobId, file }, context) =>
    context.jobs.run(jobId, 'repairing', (job) =>
      repairDocuments(context.state.vault(), pathOf(context, file), {
        ...job,
        onRenewed: (vault) => context.state.renew(vault),
      }),
    ),
  'safety.backUp': ({ jobId, file }, context) =>
    context.jobs.run(jobId, 'backing-up', (job) =>
      backUp(context.state.vault(), { ...job, out: pathOf(context, file) }),
    ),
  'safety.inspectBackup': ({ file }, context) => inspectBackup(pathOf(context, file)),
  'safety.restoreBackup': ({ jobId, file, passphrase }, context) =>
    context.jobs.run(jobId, 'restoring', async (job) => {
      const { dataFolder, state } = context;
      const folder = await restoreBackup(pathOf(context, file), {
        ...job,
        passphrase,
        folderOf: (vaultId) => vaultFolder(dataFolder, vaultId),
      });
      return state.enter(await unlockVault(folder, passphrase));
    }),
  'safety.deleteVault': async ({ typedTitle }, { state, jobs, dataFolder }) => {
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
