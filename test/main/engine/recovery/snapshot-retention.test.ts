import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshotsToKeep } from '../../../../main/engine/recovery/snapshot-retention.ts';
import type { Snapshot } from '../../../../shared/contract/recovery.ts';
import { type Instant, instantSchema } from '../../../../shared/formats/values.ts';

const mebibyte = 1024 * 1024;
const at: Instant = instantSchema.parse('2026-12-31T23:59:59.999Z');

function snapshotAt(time: string, size = mebibyte): Snapshot {
  return { name: time, madeAt: instantSchema.parse(time), size };
}

it('the newest three stay, then the newest of each hour and of each day', () => {
  const times = [
    '2026-11-23T12:50:00.000Z',
    '2026-11-23T12:40:00.000Z',
    '2026-11-23T12:30:00.000Z',
    '2026-11-23T12:20:00.000Z',
    '2026-11-23T11:59:00.000Z',
    '2026-11-23T11:10:00.000Z',
    '2026-11-22T18:00:00.000Z',
    '2026-11-22T17:30:00.000Z',
    '2026-11-22T17:00:00.000Z',
  ];
  const kept = snapshotsToKeep(
    times.map((time) => snapshotAt(time)),
    at,
  );
  expect([...kept]).toStrictEqual([times[0], times[1], times[2], times[4], times[6], times[7]]);
});

it('large copies leave room for two only', () => {
  const times = ['2026-11-23T12:00:00.000Z', '2026-11-22T12:00:00.000Z', '2026-11-21T12:00:00.000Z'];
  expect([
    ...snapshotsToKeep(
      times.map((time) => snapshotAt(time, 400 * mebibyte)),
      at,
    ),
  ]).toStrictEqual(times.slice(0, 2));
});

it('whatever there is: the newest stays, the number is bounded, and what was kept once is kept again', () => {
  const copies = fc.uniqueArray(
    fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(copies, (times) => {
      const kept = snapshotsToKeep(
        times.map((time) => snapshotAt(time)),
        at,
      );
      const newest = [...times].sort().at(-1);
      expect(kept.size).toBeLessThanOrEqual(3 + 8 + 14);
      if (newest !== undefined) expect(kept.has(newest)).toBe(true);
      expect(
        snapshotsToKeep(
          [...kept].map((time) => snapshotAt(time)),
          at,
        ),
      ).toStrictEqual(kept);
    }),
  );
});

it('a clock that is put back: what is dated in the future gives way to what is made from then on', () => {
  const day = (number: number, month: string): string =>
    `2026-${month}-${String(number).padStart(2, '0')}T12:00:00.000Z`;
  const future = Array.from({ length: 25 }, (_, index) => day(index + 1, '12'));
  const since = Array.from({ length: 14 }, (_, index) => day(index + 1, '11'));
  const kept = snapshotsToKeep(
    [...future, ...since].map((time) => snapshotAt(time)),
    instantSchema.parse('2026-11-14T12:00:00.000Z'),
  );
  expect([...kept].sort()).toStrictEqual(since);
  const first = snapshotsToKeep(
    [...future, since[0] ?? ''].map((time) => snapshotAt(time)),
    instantSchema.parse('2026-11-01T12:00:00.000Z'),
  );
  expect([...first].slice(0, 3)).toStrictEqual([since[0], future.at(-1), future.at(-2)]);
});
