import { expect, it } from 'vitest';
import { LongWork } from '../../../main/shell/long-work.ts';

const job = { jobId: '0198a0c0-0000-7000-8000-000000000001' };

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
  const answers = [longWork.follow(job, first.promise), longWork.follow(job, second.promise)];
  expect(longWork.isUnderWay).toBe(true);
  first.resolve('done');
  expect(await answers[0]).toBe('done');
  expect(blocker.log).toStrictEqual(['start']);
  second.reject(new Error('broken'));
  await expect(answers[1]).rejects.toThrow('broken');
  expect(longWork.isUnderWay).toBe(false);
  expect(blocker.log).toStrictEqual(['start', 'stop 1']);
});

it('lets it sleep during everything else', async () => {
  const blocker = countingBlocker();
  const longWork = new LongWork(blocker);
  const short = longWork.follow({ vaultId: 'x' }, Promise.resolve(1));
  expect(longWork.isUnderWay).toBe(false);
  await short;
  expect(blocker.log).toStrictEqual([]);
});
