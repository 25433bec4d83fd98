import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDispatcher } from '../../../../main/engine/rpc/dispatch.ts';
import type { EngineRequest } from '../../../../shared/contract/engine-port.ts';
import { samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { createVaultFor, windowOnEngine } from '../../../helpers/window-on-engine.ts';

const call = (method: string, request: unknown): EngineRequest => ({
  kind: 'call',
  id: 1,
  method,
  request,
  files: {},
});
const dispatcherOver = (dataFolder: string): ReturnType<typeof createDispatcher> =>
  createDispatcher({ dataFolder, resourceFolder: '', emit: () => undefined, checkResponses: true });

describe('the engine’s dispatcher', () => {
  it('answers the first screen: no vault is open, and these are there', async () => {
    const { answer } = dispatcherOver(temporaryFolder());
    expect(await answer(call('vault.session', {}))).toEqual({ ok: true, value: null });
    expect(await answer(call('vault.list', {}))).toEqual({ ok: true, value: [] });
    expect(await answer(call('preferences.get', {}))).toMatchObject({ ok: true, value: { language: 'de' } });
  });

  it('tells of the open vault as soon as there is one, whoever asked first', async () => {
    const window = windowOnEngine();
    const vaultId = await createVaultFor(window);
    const { answer } = dispatcherOver(window.dataFolder);
    const [before, unlocked, after] = await Promise.all([
      answer(call('vault.session', {})),
      answer(call('vault.unlock', { vaultId, passphrase: samplePassphrase })),
      answer(call('vault.list', {})),
    ]);
    expect(before).toEqual({ ok: true, value: null });
    expect(unlocked).toMatchObject({ ok: true, value: { vaultId } });
    expect(after).toMatchObject({ ok: true, value: [{ vaultId }] });
    expect(await answer(call('vault.session', {}))).toMatchObject({ ok: true, value: { vaultId } });
    await answer(call('vault.lock', {}));
  });

  it('refuses what the contract does not know, first or later', async () => {
    const { answer } = dispatcherOver(temporaryFolder());
    for (let round = 0; round < 2; round += 1) {
      expect(await answer(call('vault.list', { all: true }))).toMatchObject({
        ok: false,
        error: { code: 'invalid-request' },
      });
      expect(await answer(call('vault.delete', { vaultId: randomUUID() }))).toMatchObject({
        ok: false,
        error: { code: 'invalid-request' },
      });
      expect(await answer(call('toString', {}))).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
      expect(await answer(call('files.choose', {}))).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    }
  });

  it('writes a page as PDF where it is wanted, but over no file of a vault', async () => {
    const window = windowOnEngine();
    const vaultId = await createVaultFor(window);
    const { answer } = dispatcherOver(window.dataFolder);
    const write = (path: string) => answer({ kind: 'write-file', id: 2, path, bytes: Buffer.from('%PDF-') });
    const database = join(window.dataFolder, 'vaults', vaultId, 'jury.db');
    const before = readFileSync(database);
    expect(await write(database)).toMatchObject({ ok: false, error: { code: 'file-not-writable' } });
    expect(readFileSync(database)).toStrictEqual(before);
    const page = join(window.dataFolder, 'seite.pdf');
    expect(await write(page)).toEqual({ ok: true, value: {} });
    expect(readFileSync(page, 'latin1')).toBe('%PDF-');
  });
});
