import type { AppEvent } from '../../shared/contract/events.ts';
import type { Session, VaultLabel } from '../../shared/contract/vault.ts';
import type { Failure } from '../../shared/errors.ts';
import type { VaultId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import type { Route } from './navigation.ts';
import type { StoreContext } from './store-context.ts';

/** Why the window shows the list of vaults although one was open. */
export type LockNotice =
  'asked' | 'inactivity' | 'suspend' | 'suspend-in-job' | 'screen-lock' | 'engine-restarted' | 'engine-gave-up';

/** What the window knows about the open vault; forgotten when it is locked. */
export interface VaultSessionState {
  /** the open vault; null: none is open */
  readonly vaultSession: Session | null;
}

export interface VaultSessionSlice extends VaultSessionState {
  /** until preferences and the list of vaults are loaded */
  readonly starting: boolean;
  readonly vaults: readonly VaultLabel[];
  readonly lockNotice: LockNotice | null;
  /** reads preferences and vaults, and enters a vault that is still open after a reload of the window */
  readonly start: () => Promise<Failure | null>;
  readonly unlock: (vaultId: VaultId, passphrase: string) => Promise<Failure | null>;
  /** begins work in a vault that the engine has just opened; texts that couldn't be saved before are saved first */
  readonly enter: (vaultSession: Session) => Promise<Failure | null>;
  /** shows the passphrase screen of a vault; after unlocking, the person gets to where work begins */
  readonly offerVault: (vault: Pick<VaultLabel, 'vaultId' | 'role'>) => void;
  /** saves what is being typed, then locks */
  readonly lock: (notice: LockNotice) => Promise<void>;
  /** to be called when the engine has locked; unsaved text stays in memory until the vault is unlocked again */
  readonly vaultWasLocked: (notice: LockNotice) => void;
  readonly changePassphrase: (current: string, next: string) => Promise<Failure | null>;
  readonly startDemo: (as: 'juror' | 'chair' | 'office') => Promise<Failure | null>;
  /** handles the events of engine and shell; returns the function that ends it */
  readonly follow: () => () => void;
}

export const initialVaultSessionState: VaultSessionState = {
  vaultSession: null,
};

export function createVaultSessionSlice(context: StoreContext): VaultSessionSlice {
  return {
    ...initialVaultSessionState,
    starting: true,
    vaults: [],
    lockNotice: null,
    start: () => start(context),
    unlock: async (vaultId, passphrase) => {
      const result = await ask(context, 'vault.unlock', { vaultId, passphrase });
      return result.ok ? context.get().enter(result.value) : result.error;
    },
    enter: (vaultSession) => enter(context, vaultSession),
    offerVault: ({ vaultId, role }) => {
      context.set({ resume: { vaultId, route: role === null ? { screen: 'desk' } : homeOf({ role }) } });
      context.get().navigate({ screen: 'welcome' });
    },
    lock: async (notice) => {
      if (context.get().vaultSession === null) return;
      // Locking ends a running job anyway; cancelled first, it doesn't hold up what is still to be saved.
      await context.get().cancelJob();
      await context.get().flushDrafts();
      context.get().vaultWasLocked(notice);
      const isSleep = notice === 'suspend' || notice === 'suspend-in-job';
      await ask(context, 'vault.lock', { quickly: isSleep });
    },
    vaultWasLocked: (notice) => vaultWasLocked(context, notice),
    changePassphrase: async (current, next) =>
      failureIn(await ask(context, 'vault.changePassphrase', { current, next })),
    startDemo: async (as) => {
      const result = await context.get().runJob((jobId) => ask(context, 'demo.start', { jobId, as }));
      return result.ok ? context.get().enter(result.value) : result.error;
    },
    follow: () => context.api.subscribe((event) => follow(context, event)),
  };
}

async function start(context: StoreContext): Promise<Failure | null> {
  const [preferences, open, vaults] = await Promise.all([
    context.get().loadPreferences(),
    ask(context, 'vault.session', {}),
    loadVaults(context),
  ]);
  const failure = preferences ?? failureIn(open) ?? vaults;
  const entered = open.ok && open.value !== null ? await context.get().enter(open.value) : null;
  context.set({ starting: false });
  return failure ?? entered;
}

async function loadVaults(context: StoreContext): Promise<Failure | null> {
  const result = await ask(context, 'vault.list', {});
  if (result.ok) context.set({ vaults: result.value });
  return failureIn(result);
}

async function enter(context: StoreContext, vaultSession: Session): Promise<Failure | null> {
  const { route } = context.get();
  context.set({ vaultSession, lockNotice: null, failure: null });
  await context.get().flushDrafts();
  const failure = vaultSession.role === 'office' ? null : await context.get().loadDesk();
  // The vault may have been locked while the desk was loading.
  if (context.get().vaultSession?.vaultId !== vaultSession.vaultId) return failure;
  const { resume, navigate, route: now } = context.get();
  // The header's links already work: a person who has gone elsewhere in the meantime stays there.
  if (now === route) navigate(resume?.vaultId === vaultSession.vaultId ? resume.route : homeOf(vaultSession));
  // The form that asked is gone with its screen, so the failure is shown above the new one.
  context.get().report(failure);
  context.get().takeWaitingFiles();
  return null;
}

function vaultWasLocked(context: StoreContext, lockNotice: LockNotice): void {
  const { vaultSession, route } = context.get();
  if (vaultSession === null) {
    // People without an open vault must learn as well that none can be opened.
    if (lockNotice === 'engine-gave-up') context.set({ lockNotice });
    return;
  }
  context.forgetVault({ lockNotice, resume: { vaultId: vaultSession.vaultId, route } });
  context.get().navigate({ screen: 'welcome' });
  void loadVaults(context);
}

function follow(context: StoreContext, event: AppEvent): void {
  switch (event.type) {
    case 'progress':
      context.get().jobMoved(event);
      return;
    case 'locked':
      context.get().vaultWasLocked(event.reason);
      return;
    case 'lock-wanted':
      void lockWanted(context, event.reason);
      return;
    case 'leave-wanted':
      void leave(context);
      return;
    case 'warned':
      context.get().report(event.failure);
      return;
    case 'files-given':
      void context.get().takeGivenFiles();
      return;
    case 'engine-restarted':
    case 'engine-gave-up':
      context.get().vaultWasLocked(event.type);
      return;
    default:
      event satisfies never;
  }
}

/** Closes the window once everything is saved; a running job would end with it, so it doesn't hold this up. */
async function leave(context: StoreContext): Promise<void> {
  await context.get().cancelJob();
  await context.get().flushDrafts();
  await ask(context, 'app.leave', {});
}

/** When the screen is locked, a job goes on, covered, and the vault is locked after it; sleep ends it at once. */
async function lockWanted(context: StoreContext, reason: 'suspend' | 'screen-lock'): Promise<void> {
  const { job, lock } = context.get();
  if (job === null) return lock(reason);
  if (reason === 'suspend') return lock('suspend-in-job');
  context.set({ isCovered: true });
  await context.get().flushDrafts();
}

/** Where work begins after unlocking, by role. */
function homeOf({ role }: Pick<Session, 'role'>): Route {
  switch (role) {
    case 'chair':
    case 'deputy_chair':
      return { screen: 'merge' };
    case 'office':
      return { screen: 'office' };
    case 'juror':
      return { screen: 'desk' };
    case 'secretary':
      return { screen: 'session' };
    default:
      return role satisfies never;
  }
}
