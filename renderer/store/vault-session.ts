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

/** What the window knows of the open vault: forgotten when it is locked. */
export interface VaultSessionState {
  /** the open vault; null: none is open */
  readonly vaultSession: Session | null;
}

export interface VaultSessionSlice extends VaultSessionState {
  /** until preferences and the list of vaults are there */
  readonly starting: boolean;
  readonly vaults: readonly VaultLabel[];
  readonly lockNotice: LockNotice | null;
  /** reads preferences, vaults, and a vault that is still open after the window was reloaded */
  readonly start: () => Promise<Failure | null>;
  readonly unlock: (vaultId: VaultId, passphrase: string) => Promise<Failure | null>;
  /** goes to work in a vault that the engine has just opened: texts that could not be saved before are saved first */
  readonly enter: (vaultSession: Session) => Promise<Failure | null>;
  /** leads to the passphrase of a vault, and from there to where its work begins */
  readonly offerVault: (vault: Pick<VaultLabel, 'vaultId' | 'role'>) => void;
  /** saves what is being typed, then locks */
  readonly lock: (notice: LockNotice) => Promise<void>;
  /** the engine has locked already; what is not saved yet stays in memory until the vault is unlocked again */
  readonly vaultWasLocked: (notice: LockNotice) => void;
  readonly changePassphrase: (current: string, next: string) => Promise<Failure | null>;
  readonly startDemo: (as: 'juror' | 'chair' | 'office') => Promise<Failure | null>;
  /** follows the events of engine and shell; returns the function that ends it */
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
      // Locking stops long work anyway; stopped first, it holds up none of what is still to be saved.
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
  // Another lock may have come while the desk was on its way.
  if (context.get().vaultSession?.vaultId !== vaultSession.vaultId) return failure;
  const { resume, navigate, route: now } = context.get();
  // The header leads on already: whoever has gone somewhere meanwhile stays there.
  if (now === route) navigate(resume?.vaultId === vaultSession.vaultId ? resume.route : homeOf(vaultSession));
  // The form that asked has gone with its screen: the failure is said above the new one.
  context.get().report(failure);
  context.get().takeWaitingFiles();
  return null;
}

function vaultWasLocked(context: StoreContext, lockNotice: LockNotice): void {
  const { vaultSession, route } = context.get();
  if (vaultSession === null) {
    // Whoever has no vault open must know as well that none can be opened.
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

/** Closes the window once everything is saved; long work would end with it, so it holds up nothing. */
async function leave(context: StoreContext): Promise<void> {
  await context.get().cancelJob();
  await context.get().flushDrafts();
  await ask(context, 'app.leave', {});
}

/** Behind a locked screen long work goes on, covered, and the vault is locked when it is done; sleep ends it at once. */
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
