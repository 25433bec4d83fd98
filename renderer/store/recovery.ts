import type { GrantedFile } from '../../shared/contract/app.ts';
import type {
  BackupFacts,
  BackupReport,
  DeletionReport,
  DocumentCheckReport,
  RecoveryOverview,
  SnapshotOffer,
} from '../../shared/contract/recovery.ts';
import type { Failure } from '../../shared/errors.ts';
import type { VaultId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import type { StoreContext } from './store-context.ts';

/** What the window knows about the open vault; forgotten when it is locked. */
export interface RecoveryState {
  /** null while unknown */
  readonly recovery: RecoveryOverview | null;
  /** report of the last check of all documents since the vault was unlocked, without those repaired since */
  readonly documentCheck: DocumentCheckReport | null;
  /** the last backup written since the vault was unlocked */
  readonly lastBackup: BackupReport | null;
  /** a backup that was chosen to be restored */
  readonly backupFile: { readonly file: GrantedFile; readonly facts: BackupFacts } | null;
}

export interface RecoverySlice extends RecoveryState {
  /** what the last deletion did */
  readonly deletion: DeletionReport | null;
  readonly loadRecovery: () => Promise<Failure | null>;
  readonly createSnapshot: () => Promise<Failure | null>;
  /** lists the snapshots that can replace a damaged database */
  readonly offerSnapshots: (vaultId: VaultId, passphrase: string) => Promise<Result<SnapshotOffer>>;
  readonly restoreSnapshot: (vaultId: VaultId, passphrase: string, name: string) => Promise<Failure | null>;
  readonly checkDocuments: () => Promise<Failure | null>;
  /** asks for the bundle, then reads damaged documents from it again; a cancelled dialog changes nothing */
  readonly repairDocuments: (dialogTitle: string) => Promise<Failure | null>;
  /** asks where to save, then writes; a cancelled dialog changes nothing */
  readonly backUp: (dialogTitle: string, suggestedName: string) => Promise<Failure | null>;
  readonly pickBackup: (dialogTitle: string) => Promise<Failure | null>;
  readonly takeBackup: (file: GrantedFile) => Promise<Failure | null>;
  readonly forgetBackup: () => void;
  readonly restoreBackup: (passphrase: string) => Promise<Failure | null>;
  readonly deleteVault: (typedTitle: string) => Promise<Failure | null>;
}

export const initialRecoveryState: RecoveryState = {
  recovery: null,
  documentCheck: null,
  lastBackup: null,
  backupFile: null,
};

export function createRecoverySlice(context: StoreContext): RecoverySlice {
  const { get, set } = context;
  return {
    ...initialRecoveryState,
    deletion: null,
    loadRecovery: () => loadRecovery(context),
    createSnapshot: async () => {
      await get().flushDrafts();
      return failureIn(await ask(context, 'recovery.createSnapshot', {})) ?? loadRecovery(context);
    },
    offerSnapshots: (vaultId, passphrase) => ask(context, 'recovery.offerSnapshots', { vaultId, passphrase }),
    restoreSnapshot: async (vaultId, passphrase, name) => {
      const result = await ask(context, 'recovery.restoreSnapshot', { vaultId, passphrase, name });
      return result.ok ? get().enter(result.value) : result.error;
    },
    checkDocuments: async () => {
      const result = await get().runJob((jobId) => ask(context, 'recovery.checkDocuments', { jobId }));
      if (result.ok) set({ documentCheck: result.value });
      return failureIn(result);
    },
    repairDocuments: (title) => repairDocuments(context, title),
    backUp: (title, suggestedName) => backUp(context, title, suggestedName),
    pickBackup: (title) => pickBackup(context, title),
    takeBackup: (file) => inspectBackup(context, file),
    forgetBackup: () => set({ backupFile: null }),
    restoreBackup: async (passphrase) => {
      const file = get().backupFile?.file.grant;
      if (file === undefined) return { code: 'file-not-found', details: {} };
      const result = await get().runJob((jobId) => ask(context, 'recovery.restoreBackup', { jobId, file, passphrase }));
      if (!result.ok) return result.error;
      set({ backupFile: null });
      return get().enter(result.value);
    },
    deleteVault: (typedTitle) => deleteVault(context, typedTitle),
  };
}

async function loadRecovery(context: StoreContext): Promise<Failure | null> {
  const result = await ask(context, 'recovery.overview', {});
  if (result.ok) context.set({ recovery: result.value });
  return failureIn(result);
}

function repairDocuments(context: StoreContext, title: string): Promise<Failure | null> {
  const { get, set } = context;
  return withChosenFile(context, { purpose: 'open-bundle', title }, async ({ grant }) => {
    const result = await get().runJob((jobId) => ask(context, 'recovery.repairDocuments', { jobId, file: grant }));
    if (!result.ok) return result.error;
    set(({ recovery }) => ({ documentCheck: { checked: recovery?.documents ?? 0, damaged: result.value.damaged } }));
    return loadRecovery(context);
  });
}

async function backUp(context: StoreContext, title: string, suggestedName: string): Promise<Failure | null> {
  const { get, set } = context;
  await get().flushDrafts();
  return withChosenFile(context, { purpose: 'save-backup', title, suggestedName }, async ({ grant }) => {
    const result = await get().runJob((jobId) => ask(context, 'recovery.backUp', { jobId, file: grant }));
    if (!result.ok) return result.error;
    set({ lastBackup: result.value });
    return loadRecovery(context);
  });
}

function pickBackup(context: StoreContext, title: string): Promise<Failure | null> {
  return withChosenFile(context, { purpose: 'open-backup', title }, (file) => inspectBackup(context, file));
}

async function inspectBackup(context: StoreContext, file: GrantedFile): Promise<Failure | null> {
  const facts = await ask(context, 'recovery.inspectBackup', { file: file.grant });
  context.set({ backupFile: facts.ok ? { file, facts: facts.value } : null });
  return failureIn(facts);
}

/** Unsaved text of the deleted vault is dropped with it. */
async function deleteVault(context: StoreContext, typedTitle: string): Promise<Failure | null> {
  const { get, set, forgetVault } = context;
  const vaultId = get().vaultSession?.vaultId;
  const result = await ask(context, 'recovery.deleteVault', { typedTitle });
  if (!result.ok) return deletionFailed(context, result.error);
  const drafts = Object.fromEntries(Object.entries(get().drafts).filter(([, draft]) => draft.vaultId !== vaultId));
  const formDrafts = Object.fromEntries(
    Object.entries(get().formDrafts).filter(([key]) => !key.startsWith(`${vaultId}/`)),
  );
  forgetVault({ resume: null, lockNotice: null, drafts, formDrafts, deletion: result.value });
  get().navigate({ screen: 'deleted' });
  const vaults = await ask(context, 'vault.list', {});
  if (vaults.ok) set({ vaults: vaults.value });
  return failureIn(vaults);
}

/**
 * If deletion fails halfway, the vault may be locked: then the failure is shown on the screen where the person is now.
 */
async function deletionFailed(context: StoreContext, failure: Failure): Promise<Failure | null> {
  const open = await ask(context, 'vault.session', {});
  if (open.ok && open.value !== null) return failure;
  context.get().vaultWasLocked('asked');
  context.get().report(failure);
  return null;
}
