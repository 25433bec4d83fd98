import type { Failure } from '../../../shared/errors.ts';
import { ask, failureIn } from '../ask.ts';
import { emptyCaches } from '../empty-caches.ts';
import type { StoreContext } from '../store-context.ts';
import type { SafetySlice } from './recovery-state.ts';

export function createSafetySlice(context: StoreContext): SafetySlice {
  const { get, set } = context;
  return {
    safety: null,
    documentCheck: null,
    lastBackup: null,
    backupFile: null,
    deletion: null,
    loadSafety: () => loadSafety(context),
    keepCopy: async () => {
      await get().flushDrafts();
      return failureIn(await ask(context, 'safety.keepCopy', {})) ?? loadSafety(context);
    },
    offerCopies: (vaultId, passphrase) => ask(context, 'safety.offerCopies', { vaultId, passphrase }),
    restoreCopy: async (vaultId, passphrase, name) => {
      const result = await ask(context, 'safety.restoreCopy', { vaultId, passphrase, name });
      return result.ok ? get().enter(result.value) : result.error;
    },
    checkDocuments: async () => {
      const result = await get().runJob((jobId) => ask(context, 'safety.checkDocuments', { jobId }));
      if (result.ok) set({ documentCheck: result.value });
      return failureIn(result);
    },
    repairDocuments: (title) => repairDocuments(context, title),
    backUp: (title, suggestedName) => backUp(context, title, suggestedName),
    pickBackup: (title) => pickBackup(context, title),
    forgetBackup: () => set({ backupFile: null }),
    restoreBackup: async (passphrase) => {
      const file = get().backupFile?.file.grant;
      if (file === undefined) return { code: 'file-not-found', details: {} };
      const result = await get().runJob((jobId) => ask(context, 'safety.restoreBackup', { jobId, file, passphrase }));
      if (!result.ok) return result.error;
      set({ backupFile: null });
      return get().enter(result.value);
    },
    deleteVault: (typedTitle) => deleteVault(context, typedTitle),
  };
}

async function loadSafety(context: StoreContext): Promise<Failure | null> {
  const result = await ask(context, 'safety.overview', {});
  if (result.ok) context.set({ safety: result.value });
  return failureIn(result);
}

async function repairDocuments(context: StoreContext, title: string): Promise<Failure | null> {
  const { get, set } = context;
  const chosen = await ask(context, 'files.choose', { purpose: 'open-bundle', title });
  if (!chosen.ok) return chosen.error;
  const [file] = chosen.value;
  if (file === undefined) return null;
  const result = await get().runJob((jobId) => ask(context, 'safety.repairDocuments', { jobId, file: file.grant }));
  if (!result.ok) return result.error;
  set(({ safety }) => ({ documentCheck: { checked: safety?.documents ?? 0, damaged: result.value.damaged } }));
  return loadSafety(context);
}

async function backUp(context: StoreContext, title: string, suggestedName: string): Promise<Failure | null> {
  const { get, set } = context;
  await get().flushDrafts();
  const chosen = await ask(context, 'files.choose', { purpose: 'save-backup', title, suggestedName });
  if (!chosen.ok) return chosen.error;
  const [file] = chosen.value;
  if (file === undefined) return null;
  const result = await get().runJob((jobId) => ask(context, 'safety.backUp', { jobId, file: file.grant }));
  if (!result.ok) return result.error;
  set({ lastBackup: result.value });
  return loadSafety(context);
}

async function pickBackup(context: StoreContext, title: string): Promise<Failure | null> {
  const chosen = await ask(context, 'files.choose', { purpose: 'open-backup', title });
  if (!chosen.ok) return chosen.error;
  const [file] = chosen.value;
  if (file === undefined) return null;
  const facts = await ask(context, 'safety.inspectBackup', { file: file.grant });
  context.set({ backupFile: facts.ok ? { file, facts: facts.value } : null });
  return failureIn(facts);
}

/** What was typed for the deleted vault goes with it. */
async function deleteVault(context: StoreContext, typedTitle: string): Promise<Failure | null> {
  const { get, set } = context;
  const vaultId = get().session?.vaultId;
  const result = await ask(context, 'safety.deleteVault', { typedTitle });
  if (!result.ok) return result.error;
  const drafts = Object.fromEntries(Object.entries(get().drafts).filter(([, draft]) => draft.vaultId !== vaultId));
  const unsent = Object.fromEntries(Object.entries(get().unsent).filter(([key]) => !key.startsWith(`${vaultId}/`)));
  set({ ...emptyCaches, session: null, resume: null, lockNotice: null, drafts, unsent, deletion: result.value });
  get().navigate({ screen: 'deleted' });
  const vaults = await ask(context, 'vault.list', {});
  if (vaults.ok) set({ vaults: vaults.value });
  return failureIn(vaults);
}
