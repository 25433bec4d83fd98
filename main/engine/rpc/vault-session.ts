import type { AppEvent } from '../../../shared/contract/events.ts';
import type { Session, VaultLabel } from '../../../shared/contract/vault.ts';
import { AppError, failureOf } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { missingDocuments } from '../recovery/overview.ts';
import { sessionOf } from '../vault/identity.ts';
import { rememberVault } from '../vault/registry.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import { SnapshotScheduler } from './snapshot-scheduler.ts';

/** The one vault that is open in the app, if any. */
export class VaultSession {
  private open: OpenVault | null = null;
  readonly snapshots: SnapshotScheduler;
  private readonly dataFolder: string;
  private readonly emit: (event: AppEvent) => void;

  constructor(dataFolder: string, emit: (event: AppEvent) => void) {
    this.dataFolder = dataFolder;
    this.emit = emit;
    this.snapshots = new SnapshotScheduler(emit);
  }

  /** @throws AppError `vault-locked` */
  vault(): OpenVault {
    if (this.open === null) throw new AppError('vault-locked');
    return this.open;
  }

  /** What the window may know of the open vault; null when none is open. */
  current(): Session | null {
    return this.open === null ? null : sessionOf(this.open);
  }

  /**
   * Replaces the open vault, if any, by an unlocked one and renews its label. Any failure here locks the vault again,
   * because a window that was told of a failure believes that nothing is open.
   * @throws AppError `vault-damaged`
   */
  async enter(vault: OpenVault): Promise<Session> {
    this.lock();
    this.open = vault;
    try {
      const session = sessionOf(vault);
      await this.renewLabel(session);
      this.snapshots.follow(vault);
      this.warnOfMissing(vault);
      return session;
    } catch (thrown) {
      this.lock();
      throw thrown;
    }
  }

  /**
   * A failure only warns: without its label a vault is still listed, by its folder, and a full disk must not keep
   * anybody from reading.
   */
  renewLabel(session: Session): Promise<void> {
    return this.tryOrWarn(() => rememberVault(this.dataFolder, labelOf(session)));
  }

  /** Does something useful but not essential: if it fails, the person is told and work goes on. */
  async tryOrWarn(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.emit({ type: 'warned', failure: failureOf(thrown) });
    }
  }

  /** Takes new handles of the same vault, one of whose databases was created again. */
  renew(vault: OpenVault): void {
    this.open = vault;
    this.snapshots.follow(vault);
  }

  lock(): void {
    this.snapshots.leave();
    if (this.open !== null) lockVault(this.open);
    this.open = null;
  }

  private warnOfMissing(vault: OpenVault): void {
    const count = missingDocuments(vault);
    if (count > 0) this.emit({ type: 'warned', failure: { code: 'documents-missing', details: { count } } });
  }
}

function labelOf({ vaultId, role, title, personName, bundleId, revision, demo }: Session): VaultLabel {
  return { vaultId, role, title, personName, bundleId, revision, demo, lastOpenedAt: now() };
}
