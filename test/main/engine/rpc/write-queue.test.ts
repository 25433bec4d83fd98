import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WriteQueue } from '../../../../main/engine/rpc/write-queue.ts';

it('begins nothing before everything earlier has ended, however long it takes and however it ends', async () => {
  const piece = fc.record({ turns: fc.integer({ min: 0, max: 5 }), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const queue = new WriteQueue();
      const seen: string[] = [];
      const ends = await Promise.allSettled(
        pieces.map(({ turns, fails }, index) =>
          queue.run(async () => {
            seen.push(`begin ${index}`);
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
            seen.push(`end ${index}`);
            if (fails) throw new Error('refused');
            return index;
          }),
        ),
      );
      expect(seen).toEqual(pieces.flatMap((_, index) => [`begin ${index}`, `end ${index}`]));
      expect(ends.map(({ status }) => status === 'rejected')).toEqual(pieces.map(({ fails }) => fails));
    }),
  );
});

it('answers each piece of work with its own value or failure', async () => {
  const queue = new WriteQueue();
  const slow = queue.run(() => wait(5, 'slow'));
  const refused = queue.run(() => Promise.reject(new Error('refused')));
  const next = queue.run(() => Promise.resolve('next'));
  await expect(refused).rejects.toThrow('refused');
  expect(await Promise.all([slow, next])).toEqual(['slow', 'next']);
});
