import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkIntegrity } from '../../main/engine/store/database.ts';
import { databaseKeyOf } from '../../main/engine/vault/database-key.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { vaultFolder } from '../../main/engine/vault/registry.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { MarkId, VaultId } from '../../shared/ids.ts';
import type { Ledger } from './ledger.ts';
import type { Chance } from './sampling.ts';
import type { StressEngine } from './stress-engine.ts';
import type { Stage } from './stage.ts';
import { chooseAction } from './vault-actions.ts';
import { leftovers, openFilesBelow, outsideDifferences, readState } from './vault-state.ts';

/** How calls made at any moment may end, given what the other calls of the round have done. */
const expectedCodes: ReadonlySet<string> = new Set<ErrorCode | 'ok'>([
  'ok',
  'vault-locked',
  'cancelled',
  'ballot-locked',
  'ballots-incomplete',
  'bundle-older-revision',
  'vault-exists',
  'passphrase-wrong',
  'document-unknown',
]);

export interface RoundsOptions {
  readonly engine: StressEngine;
  readonly vaultId: VaultId;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly tell?: Stage['tell'];
  /** called when a round is over, and everything begun in it with it */
  readonly onSettled?: () => void;
  /** further codes with which a call may end or a warning may come */
  readonly alsoExpected?: readonly ErrorCode[];
}

/** Rounds of use cases that are begun at once in one vault. Each public method returns the faults that it found. */
export class RandomRounds {
  private readonly options: RoundsOptions;
  private readonly folder: string;
  private databaseKey: Uint8Array | null = null;

  constructor(options: RoundsOptions) {
    this.options = options;
    this.folder = vaultFolder(options.engine.place.dataFolder, options.vaultId);
  }

  /** Runs two or three use cases at once, sometimes with a lock or a cancellation in the middle. */
  async play(): Promise<readonly string[]> {
    const { engine, chance, ledger } = this.options;
    const stage = await this.stage();
    const work = Array.from({ length: 2 + chance.below(2) }, () => chooseAction(chance)(stage));
    if (chance.below(50) === 0) work.push(this.lockSoon(stage));
    if (chance.below(4) === 0) work.push(this.cancelSoon(stage));
    await Promise.all(work);
    ledger.settle();
    this.options.onSettled?.();
    const found = [...stage.faults, ...this.unexpected(stage), ...this.unexpectedWarnings()];
    const session = await engine.ask('vault.session', {});
    const isOpen = session.ok && session.value !== null;
    found.push(...(isOpen ? ledger.differences(await readState(engine, ledger)) : await this.stillOpen()));
    const wasLocked = stage.ended.some(({ method, code }) => method === 'vault.lock' && code === 'ok');
    const wasUnlocked = stage.ended.some(({ method, code }) => method === 'vault.unlock' && code === 'ok');
    if (isOpen && wasLocked && !wasUnlocked) found.push('a vault is open that was told to be locked');
    found.push(...(await this.unfinished()));
    return found.map((fault) => `${fault} [${stage.ended.map(({ method, code }) => `${method}: ${code}`).join(', ')}]`);
  }

  /** Unlocks the vault if it is locked, with a passphrase from the ledger. */
  async unlock(): Promise<void> {
    const { engine, vaultId, ledger } = this.options;
    const session = await engine.ask('vault.session', {});
    if (session.ok && session.value !== null) return;
    const tried = [];
    for (const passphrase of ledger.valuesOf('passphrase')) {
      const unlocked = await engine.ask('vault.unlock', { vaultId, passphrase });
      if (unlocked.ok) return void ledger.differences(new Map([['passphrase', passphrase]]));
      tried.push(unlocked.error.code);
    }
    throw new Error(`the vault can't be unlocked: ${tried.join(', ')}`);
  }

  /** Locks, checks every page of both databases and the files outside, removes these, and unlocks. */
  async lookClosely(): Promise<readonly string[]> {
    const { engine, ledger } = this.options;
    const locked = await engine.ask('vault.lock', {});
    const found = [
      ...(locked.ok ? [] : [`the vault can't be locked: ${locked.error.code}`]),
      ...(await this.stillOpen()),
    ];
    const vault = { folder: this.folder, ...(await openDatabases(this.folder, await this.knownKey())) };
    try {
      checkIntegrity(vault.jury);
      checkIntegrity(vault.content);
    } finally {
      lockVault(vault);
    }
    found.push(...outsideDifferences(ledger));
    for (const name of readdirSync(engine.place.out)) rmSync(join(engine.place.out, name));
    await this.unlock();
    return [...found, ...ledger.differences(await readState(engine, ledger))];
  }

  async unfinished(): Promise<readonly string[]> {
    const { dataFolder, out } = this.options.engine.place;
    return (await leftovers([dataFolder, out])).map((path) => `${path} remains`);
  }

  /** The database key, which stays the same under every passphrase. */
  private async knownKey(): Promise<Uint8Array> {
    const [passphrase = ''] = this.options.ledger.valuesOf('passphrase');
    this.databaseKey ??= await databaseKeyOf(this.folder, passphrase);
    return this.databaseKey;
  }

  private async stage(): Promise<Stage> {
    const { engine, vaultId, ledger, chance, tell = () => undefined } = this.options;
    await this.unlock();
    const competition = await engine.ask('competition.get', {});
    if (!competition.ok) throw new Error(competition.error.code);
    const marks = ledger.entries().flatMap(([key]) => (key.startsWith('mark ') ? [key.slice(5) as MarkId] : []));
    const [passphrase = ''] = ledger.valuesOf('passphrase');
    const own = { marks, jobs: [], ended: [], faults: [] };
    return { engine, vaultId, chance, ledger, competition: competition.value, passphrase, tell, ...own };
  }

  private async lockSoon({ ended }: Stage): Promise<void> {
    const { engine, chance } = this.options;
    await sleep(chance.below(20));
    const locked = await engine.ask('vault.lock', {});
    ended.push({ method: 'vault.lock', code: locked.ok ? 'ok' : locked.error.code });
  }

  private async cancelSoon({ jobs }: Stage): Promise<void> {
    const { engine, chance } = this.options;
    await sleep(chance.below(20));
    await Promise.all(jobs.map((jobId) => engine.ask('job.cancel', { jobId })));
  }

  private unexpected({ ended }: Stage): readonly string[] {
    const also: ReadonlySet<string> = new Set(this.options.alsoExpected);
    return ended.flatMap(({ method, code }) =>
      expectedCodes.has(code) || also.has(code) ? [] : [`${method} ended with ${code}`],
    );
  }

  private unexpectedWarnings(): readonly string[] {
    const { engine, alsoExpected = [] } = this.options;
    return engine
      .warnings()
      .flatMap(({ code, details }) =>
        alsoExpected.includes(code) ? [] : [`a warning came: ${code} ${JSON.stringify(details)}`],
      );
  }

  /** Whatever is still open although the vault is locked. */
  private async stillOpen(): Promise<readonly string[]> {
    const { engine } = this.options;
    const desk = await engine.ask('desk.get', {});
    return [
      ...(!desk.ok && desk.error.code === 'vault-locked' ? [] : ['a locked vault is read']),
      ...openFilesBelow(this.folder).map((file) => `${file} is open in a locked vault`),
    ];
  }
}
