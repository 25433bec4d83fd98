import type { vaultMethods } from '../../../../shared/contract/vault.ts';
import { listVaults, vaultFolder } from '../../vault/registry.ts';
import { removeTemporaryFiles } from '../../vault/remove-temporary-files.ts';
import { changePassphrase, unlockVault } from '../../vault/vault.ts';
import type { HandlersOf } from '../handler.ts';

/** Which vaults there are, and which one is open. */
export const vaultHandlers: HandlersOf<typeof vaultMethods> = {
  'vault.list': async (_request, { dataFolder }) => [...(await listVaults(dataFolder))],
  'vault.session': (_request, { session }) => session.current(),
  'vault.unlock': async ({ vaultId, passphrase }, { session, dataFolder }) => {
    session.lock();
    const entered = await session.enter(await unlockVault(vaultFolder(dataFolder, vaultId), passphrase));
    await session.tryOrWarn(() => removeTemporaryFiles(session.vault()));
    return entered;
  },
  'vault.lock': async ({ quickly }, { session, jobs }) => {
    jobs.cancelAll();
    if (quickly !== true) await session.snapshots.createIfChanged();
    session.lock();
    return {};
  },
  'vault.changePassphrase': async ({ current, next }, { session }) => {
    // A copy made meanwhile might keep the old keystore, which the old passphrase opens.
    await session.snapshots.between(() => changePassphrase(session.vault(), current, next));
    return {};
  },
};
