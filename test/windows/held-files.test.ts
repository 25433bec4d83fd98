import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { windowsPath } from '../../scripts/windows.mjs';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { sharedTemporaryFolder, temporaryFolder } from '../helpers/temporary-folder.ts';
import { codeOf, emptyPlace, must, openVault, type Prepared, prepareBundle, titleOf, vaultsOf } from './prepared.ts';
import { startEngine, type WindowsEngine } from './windows-engine.ts';
import { startOnWindows, type WindowsProcess } from './windows-process.ts';

const program = join(import.meta.dirname, 'holding-program.ts');
const next = 'Ein Kutter voller Nordlichter';
/** Milliseconds: well within the two seconds for which the engine waits, and far beyond them. */
const [briefly, long] = [700, 6_000];

describe('a file that another program holds', () => {
  const temporary = sharedTemporaryFolder();
  let prepared: Prepared;

  beforeAll(async () => {
    prepared = await prepareBundle(temporary);
  });

  /** Resolves when the file is held. */
  async function hold(file: string, milliseconds: number): Promise<WindowsProcess> {
    const holder = startOnWindows(program, { args: [windowsPath(file), String(milliseconds)], folder: temporary });
    await holder.line((line) => line === 'held');
    return holder;
  }

  async function begin(): Promise<{ readonly engine: WindowsEngine; readonly folder: string }> {
    const folder = temporaryFolder();
    const engine = await startEngine(emptyPlace(folder), folder);
    return { engine, folder };
  }

  it('is replaced as soon as it is let go of, and else the earlier file stays and the new one is written later', async () => {
    const { engine } = await begin();
    await openVault(engine, prepared);
    const target = join(engine.place.out, 'mine.juryscores');
    writeFileSync(target, 'earlier');
    const handIn = { file: engine.grant(target), status: 'interim' } as const;

    const holder = await hold(target, long);
    expect(await codeOf(engine, 'handover.handIn', handIn)).toBe('file-not-writable');
    expect(holder.lines()).toEqual(['held']);
    expect(readFileSync(target, 'utf8')).toBe('earlier');
    expect(readdirSync(engine.place.out)).toEqual(['mine.juryscores']);
    await holder.ended;

    const brief = await hold(target, briefly);
    const { sequence, sha256: digest } = await must(engine, 'handover.handIn', handIn);
    expect(brief.lines()).toEqual(['held', 'let go']);
    expect(sequence).toBe(1);
    expect(sha256(readFileSync(target))).toBe(digest);
    expect(readdirSync(engine.place.out)).toEqual(['mine.juryscores']);
  });

  it('keeps the passphrase as it is while it is the keystore, and changes it once that is let go of', async () => {
    const { engine } = await begin();
    const vaultId = await openVault(engine, prepared);
    const keystore = join(engine.place.dataFolder, 'vaults', vaultId, 'keystore.json');
    const brief = await hold(keystore, briefly);
    // Reading doesn't wait: only a request made a moment later finds the file released.
    const change = { current: testPassphrase, next };
    expect(await codeOf(engine, 'vault.changePassphrase', change)).toBe('file-unreadable');
    await brief.ended;
    await must(engine, 'vault.changePassphrase', change);
    await must(engine, 'vault.lock', {});
    await must(engine, 'vault.unlock', { vaultId, passphrase: next });
  });

  it('is removed with its vault once it is let go of', async () => {
    const { engine } = await begin();
    const vaultId = await openVault(engine, prepared);
    const vault = join(engine.place.dataFolder, 'vaults', vaultId);
    const brief = await hold(join(vault, 'keystore.json'), briefly);
    await must(engine, 'recovery.deleteVault', { typedTitle: await titleOf(engine) });
    expect(brief.lines()).toEqual(['held', 'let go']);
    expect(readdirSync(join(engine.place.dataFolder, 'vaults'))).toEqual([]);
  });

  it('keeps its vault from being removed, which is said, and goes when the vaults are listed next', async () => {
    const { engine } = await begin();
    const vaultId = await openVault(engine, prepared);
    const vault = join(engine.place.dataFolder, 'vaults', vaultId);
    const holder = await hold(join(vault, 'keystore.json'), long);
    const refused = await codeOf(engine, 'recovery.deleteVault', { typedTitle: await titleOf(engine) });
    // Windows also keeps the folder from being renamed, so nothing of the vault is lost; Wine lets it be renamed.
    expect(refused).toBe(existsSync(vault) ? 'vault-not-deleted' : 'file-not-writable');
    await holder.ended;
    expect(await vaultsOf(engine)).toEqual(existsSync(vault) ? [vaultId] : []);
    expect(readdirSync(join(engine.place.dataFolder, 'vaults'))).toEqual(existsSync(vault) ? [vaultId] : []);
  });
});
