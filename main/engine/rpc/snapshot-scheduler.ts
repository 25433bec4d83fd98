import type { AppEvent } from '../../../shared/contract/events.ts';
import type { Snapshot } from '../../../shared/contract/recovery.ts';
import { AppError, failureOf } from '../../../shared/errors.ts';
import { purge, purgeDueSince } from '../recovery/purge.ts';
import { createSnapshot } from '../recovery/create-snapshot.ts';
import { changesSinceOpened } from '../store/copy-database.ts';
import type { OpenVault } from '../vault/vault.ts';
import { WriteQueue } from './write-queue.ts';

/**
 * Milliseconds: the most work that the newest copy may lack while the vault is open. It is safe in jury.db meanwhile.
 */
const snapshotInterval = 10 * 60_000;

/**
 * Makes copies of the open vault's jury.db when they are due. The person is told of failures, which stop no other work.
 */
export class SnapshotScheduler {
  private readonly emit: (event: AppEvent) => void;
  private readonly interval: number;
  private vault: OpenVault | null = null;
  private copiedChanges = -1;
  private due: NodeJS.Timeout | null = null;
  /** each copy removes what looks like the remains of a killed one, so two at once would remove each other's */
  private readonly oneByOne = new WriteQueue();

  constructor(emit: (event: AppEvent) => void, interval: number = snapshotInterval) {
    this.emit = emit;
    this.interval = interval;
  }

  /** To be called when a vault was opened or its handles have changed: a copy is made in the background. */
  follow(vault: OpenVault): void {
    this.vault = vault;
    this.copiedChanges = -1;
    void this.createIfChanged();
  }

  /**
   * To be called after anything that may change the vault: a copy is made after the interval, unless one came earlier.
   */
  mayHaveChanged(): void {
    if (this.due !== null || !this.isChanged()) return;
    this.due = setTimeout(() => void this.createIfChanged(), this.interval);
    this.due.unref();
  }

  /** Makes a copy now if anything has changed since the last one. Never fails: the person is told instead. */
  async createIfChanged(): Promise<void> {
    try {
      await this.oneByOne.run(async () => {
        if (this.isChanged()) await this.create();
      });
    } catch (thrown) {
      const { code, details } = failureOf(thrown);
      if (code !== 'vault-locked')
        this.emit({
          type: 'warned',
          failure: code === 'vault-damaged' ? { code, details } : { code: 'copy-failed', details: { cause: code } },
        });
    }
  }

  /** Makes a copy as soon as the one under way is finished. @throws AppError as `createSnapshot` */
  copy(): Promise<Snapshot> {
    return this.oneByOne.run(() => this.create());
  }

  /** Runs work while no copy is being made, once those under way or queued are finished. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.oneByOne.run(work);
  }

  /** To be called when the vault is locked: nothing is due any more. */
  leave(): void {
    this.stopWaiting();
    this.vault = null;
  }

  private async create(): Promise<Snapshot> {
    const { vault } = this;
    if (vault === null || !vault.jury.open) throw new AppError('vault-locked');
    this.stopWaiting();
    const changes = changesSinceOpened(vault.jury);
    const dueSince = purgeDueSince(vault);
    const copy = await createSnapshot(vault, { deleteOthers: dueSince !== null });
    if (dueSince !== null) await purge(vault, dueSince);
    if (this.vault === vault) this.copiedChanges = changes;
    return copy;
  }

  private stopWaiting(): void {
    if (this.due !== null) clearTimeout(this.due);
    this.due = null;
  }

  private isChanged(): boolean {
    return this.vault !== null && this.vault.jury.open && changesSinceOpened(this.vault.jury) !== this.copiedChanges;
  }
}
