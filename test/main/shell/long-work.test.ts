import { expect, it } from 'vitest';
import { isLongWork, LongWork } from '../../../main/shell/long-work.ts';

/** A power-save blocker that only counts. */
function countingBlocker() {
  const log: string[] = [];
  return {
    log,
    start: () => log.push('start'),
    stop: (id: number) => void log.push(`stop ${id}`),
  };
}

it('keeps the system awake from the first long work to the last, whether it ends well or not', async () => {
  const blocker = countingBlocker();
  const longWork = new LongWork(blocker);
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  longWork.follow(first.promise);
  longWork.follow(second.promise);
  expect(longWork.isUnderWay).toBe(true);
  first.resolve('done');
  await first.promise;
  expect(longWork.isUnderWay).toBe(true);
  expect(blocker.log).toStrictEqual(['start']);
  second.reject(new Error('broken'));
  await expect(second.promise).rejects.toThrow('broken');
  expect(longWork.isUnderWay).toBe(false);
  expect(blocker.log).toStrictEqual(['start', 'stop 1']);
});

it('knows long work by its job', () => {
  expect(isLongWork({ jobId: '0198a0c0-0000-7000-8000-000000000001' })).toBe(true);
  expect(isLongWork({ vaultId: 'x' })).toBe(false);
  expect(isLongWork(null)).toBe(false);
});
