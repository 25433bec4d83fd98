import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineHost, type EngineProcess } from '../../../main/shell/engine-host.ts';
import type { EngineMessage, EngineRequest } from '../../../shared/contract/engine-port.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';

/** A simulated process that says what the test tells it to say. */
class PlayedProcess extends EventEmitter implements EngineProcess {
  readonly received: EngineRequest[] = [];
  killed = false;

  postMessage(message: EngineRequest): void {
    this.received.push(message);
  }

  kill(): void {
    this.killed = true;
    this.emit('exit');
  }

  says(message: EngineMessage): void {
    this.emit('message', message);
  }
}

interface Played {
  readonly host: EngineHost;
  readonly events: readonly AppEvent[];
  readonly processes: readonly PlayedProcess[];
  /** the process that is running, or ran last */
  readonly newest: () => PlayedProcess;
}

function hostOverPlayedEngine(): Played {
  const events: AppEvent[] = [];
  const processes: PlayedProcess[] = [];
  const fork = (): PlayedProcess => {
    const started = new PlayedProcess();
    processes.push(started);
    return started;
  };
  const newest = (): PlayedProcess => {
    const last = processes.at(-1);
    if (last === undefined) throw new Error('no process was started');
    return last;
  };
  return { host: new EngineHost({ fork, onEvent: (event) => events.push(event) }), events, processes, newest };
}

const call = (method: string) => ({ kind: 'call', method, request: {}, files: {} }) as const;
const stopped = { ok: false, error: { code: 'engine-stopped', details: {} } };
const hungAfter = 90_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('an engine that ends', () => {
  it('leaves nobody without an answer, and is started again at once', async () => {
    const { host, processes, newest, events } = hostOverPlayedEngine();
    newest().says({ kind: 'ready' });
    await vi.dynamicImportSettled();
    expect(events).toEqual([]);
    const waiting = [host.ask(call('desk.get')), host.ask(call('vault.list'))];
    newest().emit('exit');
    expect(await Promise.all(waiting)).toEqual([stopped, stopped]);
    expect(processes).toHaveLength(2);
    expect(events).toEqual([]);
    newest().says({ kind: 'ready' });
    await vi.dynamicImportSettled();
    expect(events).toEqual([{ type: 'engine-restarted' }]);
    const again = host.ask(call('vault.list'));
    const [asked] = newest().received;
    newest().says({ kind: 'response', id: asked?.id ?? 0, result: { ok: true, value: [] } });
    expect(await again).toEqual({ ok: true, value: [] });
  });

  it('again and again is started with growing pauses, and then given up', async () => {
    const { host, processes, newest, events } = hostOverPlayedEngine();
    newest().emit('exit');
    expect(processes).toHaveLength(2);
    newest().emit('exit');
    expect(await host.ask(call('vault.list'))).toEqual(stopped);
    vi.advanceTimersByTime(999);
    expect(processes).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(processes).toHaveLength(3);
    newest().emit('exit');
    vi.advanceTimersByTime(4_000);
    expect(processes).toHaveLength(4);
    expect(events).toEqual([]);
    newest().emit('exit');
    vi.advanceTimersByTime(600_000);
    expect(processes).toHaveLength(4);
    expect(events).toEqual([{ type: 'engine-gave-up' }]);
    expect(await host.ask(call('vault.list'))).toEqual(stopped);
  });

  it('is not started again once the app is closed', () => {
    const { host, processes } = hostOverPlayedEngine();
    host.close();
    vi.advanceTimersByTime(600_000);
    expect(processes).toHaveLength(1);
    expect(processes[0]?.killed).toBe(true);
  });
});

describe('an engine that hangs', () => {
  it('is ended when it has said nothing for more than a minute while somebody waits', async () => {
    const { host, processes } = hostOverPlayedEngine();
    const [hanging] = processes;
    const waiting = host.ask(call('desk.get'));
    vi.advanceTimersByTime(60_000);
    expect(hanging?.killed).toBe(false);
    vi.advanceTimersByTime(hungAfter - 60_000);
    expect(hanging?.killed).toBe(true);
    expect(await waiting).toEqual(stopped);
    expect(processes).toHaveLength(2);
  });

  it('is not one that tells its progress, answers a ping, or is asked nothing', async () => {
    const { host, newest } = hostOverPlayedEngine();
    vi.advanceTimersByTime(10 * hungAfter);
    void host.ask(call('bundle.amend'));
    for (let round = 0; round < 10; round += 1) {
      vi.advanceTimersByTime(55_000);
      const ping = newest().received.findLast(({ kind }) => kind === 'ping');
      expect(ping).toBeDefined();
      newest().says({ kind: 'response', id: ping?.id ?? 0, result: { ok: true, value: {} } });
      await vi.dynamicImportSettled();
    }
    expect(newest().killed).toBe(false);
  });
});

it('lets nothing in that the engine’s port doesn’t know', async () => {
  const { host, newest, events } = hostOverPlayedEngine();
  const waiting = host.ask(call('vault.list'));
  newest().emit('message', { kind: 'event', event: { type: 'unheard-of' } });
  newest().emit('message', 'anything');
  newest().says({ kind: 'response', id: newest().received[0]?.id ?? 0, result: { ok: true, value: [] } });
  expect(await waiting).toEqual({ ok: true, value: [] });
  expect(events).toEqual([]);
});
