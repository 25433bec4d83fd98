import type { Session, VaultLabel } from '../../../shared/contract/vault.ts';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { sessionOf } from '../vault/identity.ts';
import { rememberVault } from '../vault/registry.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';

/** The one vault that is open in the app, if any. */
export class DeskState {
  private open: OpenVault | null = null;
  private readonly dataFolder: string;

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
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
    return session;
  }

  lock(): void {
    if (this.open !== null) lockVault(this.open);
    this.open = null;
  }
}

function labelOf({ vaultId, role, title, personName, demo }: Session): VaultLabel {
  return { vaultId, role, title, personName, demo, lastOpenedAt: now() };
}
