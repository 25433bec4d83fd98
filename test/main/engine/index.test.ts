import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EngineMessage } from '../../../shared/contract/engine-port.ts';
import { sharedTemporaryFolder } from '../../helpers/temporary-folder.ts';

/** The port to the shell, of which a test plays the shell's end. */
class PlayedPort extends EventEmitter {
  readonly posted: EngineMessage[] = [];

  postMessage(message: EngineMessage): void {
    this.posted.push(message);
  }

  /** @returns what is posted next */
  receives(data: unknown): Promise<EngineMessage | undefined> {
    const before = this.posted.length;
    this.emit('message', { data });
    return expect
      .poll(() => this.posted[before])
      .toBeDefined()
      .then(() => this.posted[before]);
  }
}

const port = new PlayedPort();
const folder = sharedTemporaryFolder();

beforeAll(async () => {
  Object.assign(process, { parentPort: port });
  process.env['JURYMAPPE_DATA'] = folder;
  process.env['JURYMAPPE_RESOURCES'] = folder;
  process.env['JURYMAPPE_CHECKS'] = 'yes';
  await import('../../../main/engine/index.ts');
});

afterAll(() => void Reflect.deleteProperty(process, 'parentPort'));

it('answers every request that has a number, even one that the contract does not know', async () => {
  expect(port.posted).toEqual([{ kind: 'ready' }]);
  expect(await port.receives({ kind: 'ping', id: 1 })).toEqual({
    kind: 'response',
    id: 1,
    result: { ok: true, value: {} },
  });
  const refused = { ok: false, error: { code: 'invalid-request', details: {} } };
  const tooMany = Array.from({ length: 10_001 }, () => '/a');
  for (const [id, request] of [{ kind: 'recognise', paths: tooMany }, { kind: 'sing' }, {}].entries())
    expect(await port.receives({ ...request, id })).toEqual({ kind: 'response', id, result: refused });
  const before = port.posted.length;
  for (const message of [null, 'text', {}, { id: 'x' }]) port.emit('message', { data: message });
  expect(await port.receives({ kind: 'ping', id: 9 })).toMatchObject({ id: 9 });
  expect(port.posted).toHaveLength(before + 1);
});
