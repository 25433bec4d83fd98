import { expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import {
  appendEvent,
  lastEventNumber,
  lastRedoable,
  lastUndoable,
  listEvents,
  type NewEvent,
} from '../../../../main/engine/store/events.ts';
import { applications } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

const event = (changes: Partial<NewEvent>): NewEvent => ({
  at: now(),
  applicationId: applications.first,
  kind: 'commented',
  criterionId: null,
  before: '',
  after: 'a',
  undoes: null,
  ...changes,
});

it('history only grows: no row can be changed, deleted or replaced', async () => {
  const { jury } = await quickVault();
  appendEvent(jury, event({}));
  const before = listEvents(jury, applications.first);
  expect(before).toHaveLength(1);
  for (const sql of [
    `UPDATE event SET after = 'b'`,
    'DELETE FROM event',
    `REPLACE INTO event SELECT number, at, application_id, kind, criterion_id, before, 'b', undoes FROM event`,
  ]) {
    expect(() => jury.exec(sql), sql).toThrow('append-only');
  }
  expect(listEvents(jury, applications.first)).toStrictEqual(before);
});

it('is told in the order of commits, one ballot at a time', async () => {
  const { jury } = await quickVault();
  for (const after of ['a', 'b', 'c']) appendEvent(jury, event({ after, at: now() }));
  appendEvent(jury, event({ applicationId: applications.second }));
  expect(listEvents(jury, applications.first).map(({ number, after }) => [number, after])).toStrictEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
});

it('the newest change that was not taken back can be undone', async () => {
  const { jury } = await quickVault();
  expect(lastUndoable(jury, applications.first)).toBeNull();
  for (const after of ['a', 'b']) appendEvent(jury, event({ after }));
  expect(lastUndoable(jury, applications.first)?.number).toBe(2);
  appendEvent(jury, event({ kind: 'undone', undoes: 2 }));
  expect(lastUndoable(jury, applications.first)?.number).toBe(1);
  expect(lastRedoable(jury, applications.first)?.number).toBe(2);
  appendEvent(jury, event({ kind: 'undone', undoes: 1 }));
  expect(lastUndoable(jury, applications.first)).toBeNull();
  appendEvent(jury, event({ kind: 'conflict-declared' }));
  expect(lastUndoable(jury, applications.first)).toBeNull();
});

it('a private note, and taking one back, is no change of what is handed in', async () => {
  const { jury } = await quickVault();
  expect(lastEventNumber(jury)).toBe(0);
  appendEvent(jury, event({ kind: 'noted' }));
  appendEvent(jury, event({ kind: 'undone', undoes: 1 }));
  expect(lastEventNumber(jury)).toBe(0);
  appendEvent(jury, event({ kind: 'commented' }));
  appendEvent(jury, event({ kind: 'noted' }));
  expect(lastEventNumber(jury)).toBe(3);
  appendEvent(jury, event({ kind: 'undone', undoes: 3 }));
  expect(lastEventNumber(jury)).toBe(5);
});
