import type { AppEvent } from '../../../shared/contract/events.ts';
import type { Session, VaultLabel } from '../../../shared/contract/vault.ts';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { missingDocuments } from '../recovery/overview.ts';
import { sessionOf } from '../vault/identity.ts';
import { rememberVault } from '../vault/registry.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import { SnapshotScheduler } from './snapshot-scheduler.ts';

/** The one vault that is open in the app, if any. */
export class DeskState {
  private open: OpenVault | null = null;
  readonly copies: SnapshotScheduler;
  private readonly dataFolder: string;
  private readonly emit: (event: AppEvent) => void;

  constructor(dataFolder: string, emit: (event: AppEvent) => void) {
    this.dataFolder = dataFolder;
    this.emit = emit;
    this.copies = new SnapshotScheduler(emit);
  }

  /** @throws AppError `vault-locked` */
  vault(): OpenVault {
    if (this.open === null) throw new AppError('vault-locked');
    return this.open;
  }

  session(): Session | null {
    return this.open === null ? null : sessionOf(this.open);
  }

  /** Takes an unlocked vault in place of the last one and renews its label. */
  async enter(vault: OpenVault): Promise<Session> {
    this.lock();
    this.open = vault;
    const session = sessionOf(vault);
    await rememberVault(this.dataFolder, labelOf(session));
    this.copies.follow(vault);
    this.warnOfMissing(vault);
    return session;
  }

  /** The same vault, of which a database was begun anew. */
  renew(vault: OpenVault): void {
    this.open = vault;
    this.copies.follow(vault);
  }

  lock(): void {
    this.copies.leave();
    if (this.open !== null) lockVault(this.open);
    this.open = null;
  }

  private warnOfMissing(vault: OpenVault): void {
    const count = missingDocuments(vault);
    if (count > 0) this.emit({ type: 'warned', failure: { code: 'documents-missing', details: { count } } });
  }
}

function labelOf({ vaultId, role, title, personName, demo }: Session): VaultLabel {
  return { vaultId, role, title, personName, demo, lastOpenedAt: now() };
}
