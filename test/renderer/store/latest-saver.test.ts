import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLatestSaver, type LatestSaverOptions } from '../../../renderer/store/latest-saver.ts';
import { createSaveQueue } from '../../../renderer/store/save-queue.ts';

/** A saver that records what it saves; each save takes until the test ends it. */
function watchedSaver(options: Omit<LatestSaverOptions<string, number>, 'save'> = {}) {
  const saved: (readonly [string, number])[] = [];
  const ends: (() => void)[] = [];
  const saver = createLatestSaver<string, number>({
    ...options,
    save: (key, value) => {
      saved.push([key, value]);
      return new Promise((resolve) => ends.push(resolve));
    },
  });
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, saved, endOne };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a saver without a delay', () => {
  it('saves the first value at once', () => {
    const { saver, saved } = watchedSaver();
    saver.put('a', 1);
    expect(saved).toEqual([['a', 1]]);
  });

  it('saves only the newest of the values that came while one was on its way', async () => {
    const { saver, saved, endOne } = watchedSaver();
    for (const value of [1, 2, 3, 4]) saver.put('a', value);
    expect(saved).toEqual([['a', 1]]);
    await endOne();
    expect(saved).toEqual([
      ['a', 1],
      ['a', 4],
    ]);
    await endOne();
    expect(saved).toHaveLength(2);
  });

  it('has one save under way, whatever its key, and forgets no key', async () => {
    const { saver, saved, endOne } = watchedSaver();
    saver.put('a', 1);
    saver.put('b', 2);
    saver.put('c', 3);
    saver.put('b', 4);
    expect(saved).toHaveLength(1);
    await endOne();
    await endOne();
    await endOne();
    expect(saved).toEqual([
      ['a', 1],
      ['b', 4],
      ['c', 3],
    ]);
  });

  it('lets go of a value that is dropped before its turn', async () => {
    const { saver, saved, endOne } = watchedSaver();
    saver.put('a', 1);
    saver.put('b', 2);
    saver.drop('b');
    await endOne();
    expect(saved).toEqual([['a', 1]]);
  });

  it('takes the value that is newest when the queue gives it its turn', async () => {
    const queue = createSaveQueue();
    let letGo = (): void => undefined;
    void queue(() => new Promise<void>((resolve) => (letGo = resolve)));
    const { saver, saved } = watchedSaver({ queue });
    saver.put('a', 1);
    saver.put('a', 2);
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([]);
    letGo();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([['a', 2]]);
  });
});

describe('a saver with a delay', () => {
  it('waits until no newer value has come for that long', async () => {
    const { saver, saved } = watchedSaver({ debounceMs: 100 });
    saver.put('a', 1);
    await vi.advanceTimersByTimeAsync(99);
    saver.put('a', 2);
    await vi.advanceTimersByTimeAsync(99);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([['a', 2]]);
  });

  it('waits no longer than it may, however fast newer values come', async () => {
    const { saver, saved } = watchedSaver({ debounceMs: 100, maxWaitMs: 250 });
    for (let value = 1; value <= 5; value += 1) {
      saver.put('a', value);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(saved).toEqual([['a', 5]]);
  });

  it('saves nothing of what is dropped', async () => {
    const { saver, saved } = watchedSaver({ debounceMs: 100 });
    saver.put('a', 1);
    saver.drop('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual([]);
  });
});
