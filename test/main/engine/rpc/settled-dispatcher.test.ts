import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSettledDispatcher } from '../../../../main/engine/rpc/settled-dispatcher.ts';
import type { EngineRequest } from '../../../../shared/contract/engine-port.ts';
import type { AppEvent } from '../../../../shared/contract/events.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const list: EngineRequest = { kind: 'call', id: 1, method: 'vault.list', request: {}, files: {} };

function places(): { readonly dataFolder: string; readonly earlier: string } {
  const parent = temporaryFolder();
  return { dataFolder: join(parent, 'local', 'jurymappe'), earlier: join(parent, 'roaming', 'jurymappe') };
}

function dispatcherOver(dataFolder: string, earlier: string | undefined, events: AppEvent[]) {
  const emit = (event: AppEvent): void => void events.push(event);
  return createSettledDispatcher({ dataFolder, resourceFolder: '', emit, checkResponses: true }, earlier);
}

it('answers over data that it has moved to their place, and says nothing of it', async () => {
  const { dataFolder, earlier } = places();
  mkdirSync(earlier, { recursive: true });
  writeFileSync(join(earlier, 'vaults.json'), '{}');
  const events: AppEvent[] = [];
  const { answer } = dispatcherOver(dataFolder, earlier, events);
  const [alive, listed] = await Promise.all([answer({ kind: 'ping', id: 2 }), answer(list)]);
  expect([alive, listed]).toEqual([
    { ok: true, value: {} },
    { ok: true, value: [] },
  ]);
  expect([existsSync(join(dataFolder, 'vaults.json')), existsSync(earlier)]).toEqual([true, false]);
  expect(events).toEqual([]);
});

it('names earlier data that it leaves, once, to the first who asks', async () => {
  const { dataFolder, earlier } = places();
  for (const folder of [dataFolder, earlier]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'vaults.json'), '{}');
  }
  const events: AppEvent[] = [];
  const { answer } = dispatcherOver(dataFolder, earlier, events);
  await answer({ kind: 'ping', id: 2 });
  expect(events).toEqual([]);
  await Promise.all([answer(list), answer(list), answer(list)]);
  expect(events).toEqual([{ type: 'warned', failure: { code: 'earlier-data-left', details: { folder: earlier } } }]);
  expect(existsSync(earlier)).toBe(true);
});

it('moves nothing where no earlier place is known', async () => {
  const { dataFolder } = places();
  const { answer } = dispatcherOver(dataFolder, undefined, []);
  expect(await answer(list)).toEqual({ ok: true, value: [] });
  expect(existsSync(dataFolder)).toBe(false);
});
