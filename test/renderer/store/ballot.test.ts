import { beforeEach, describe, expect, it } from 'vitest';
import { ratingKey } from '../../../renderer/store/ballot.ts';
import { fail } from '../../../shared/result.ts';
import { applications, criteria } from '../../helpers/sample-manifest.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

const { first } = applications;
const { need, effect } = criteria;
const key = ratingKey(first, need);

let window: Awaited<ReturnType<typeof windowAtWork>>;
beforeEach(async () => {
  window = await windowAtWork();
});

const ballot = () => window.store.getState().desk?.ballots.find(({ applicationId }) => applicationId === first);
const value = (): number | null | undefined => ballot()?.ratings[0]?.value;

describe('rating', () => {
  it('shows the choice at once, but as saved only after the commit', async () => {
    const { store } = window;
    expect(value()).toBeNull();
    const rated = store.getState().rate(first, need, 0);
    expect(store.getState().pendingRatings).toStrictEqual({ [key]: 0 });
    expect(store.getState().lastSavedAt).toBeNull();
    expect(await rated).toBeNull();
    expect(store.getState().pendingRatings).toStrictEqual({});
    expect(value()).toBe(0);
    expect(store.getState().lastSavedAt).toBe(ballot()?.savedAt);
  });

  it('takes a refused choice back and says why', async () => {
    const { store, intercept } = window;
    intercept('ballot.rate', () => Promise.resolve(fail({ code: 'disk-full', details: {} })));
    await store.getState().rate(first, need, 3);
    expect(store.getState()).toMatchObject({ pendingRatings: {}, lastSavedAt: null, failure: { code: 'disk-full' } });
    expect(value()).toBeNull();
  });

  it('ends with the last of several quick choices, on screen as on the disk', async () => {
    const { store } = window;
    await Promise.all([1, 2, 3].map((points) => store.getState().rate(first, need, points)));
    expect(value()).toBe(3);
    await store.getState().loadDesk();
    expect(value()).toBe(3);
  });

  it('sums up when nothing is missing, and not before', async () => {
    const { store } = window;
    await store.getState().rate(first, need, 4);
    expect(ballot()).toMatchObject({ total: null, state: 'open' });
    await store.getState().rate(first, effect, 0);
    expect(ballot()).toMatchObject({ total: '60/1', state: 'rated' });
    await store.getState().rate(first, effect, null);
    expect(ballot()).toMatchObject({ total: null, state: 'open' });
  });
});

describe('abstaining', () => {
  it('can be taken back, and a reason still being typed does not abstain again', async () => {
    const { store } = window;
    await store.getState().abstain(first, 'nicht anwesend');
    expect(ballot()?.abstention).toStrictEqual({ reason: 'nicht anwesend' });
    store.getState().type(first, 'abstention', 'doch ein anderer Grund');
    expect(await store.getState().withdrawAbstention(first)).toBeNull();
    await store.getState().flushDrafts();
    expect(ballot()?.abstention).toBeNull();
    expect(store.getState().drafts).toStrictEqual({});
  });
});

describe('declaring a conflict', () => {
  it('saves what was typed before, and locks the ballot', async () => {
    const { store } = window;
    store.getState().type(first, 'comment', 'vorher getippt');
    expect(
      await store
        .getState()
        .declareConflict({ applicationId: first, ground: 'beschäftigt', basis: '§ 81 LVwG', statement: '' }),
    ).toBeNull();
    expect(ballot()).toMatchObject({ lock: 'declared', comment: 'vorher getippt' });
    await store.getState().rate(first, need, 1);
    expect(store.getState().failure?.code).toBe('ballot-locked');
    expect(value()).toBeNull();
  });
});

describe('undo and history', () => {
  it('take back and tell every change in its order', async () => {
    const { store } = window;
    await store.getState().rate(first, need, 2);
    store.getState().type(first, `rationale/${need}`, 'weil');
    await store.getState().undo(first);
    expect(ballot()?.ratings[0]).toMatchObject({ value: 2, rationale: '' });
    const history = await store.getState().readHistory(first);
    expect(history.ok ? history.value.map(({ kind }) => kind) : history.error).toStrictEqual([
      'rated',
      'justified',
      'undone',
    ]);
  });

  it('report when there is nothing to undo', async () => {
    expect(await window.store.getState().undo(first)).toMatchObject({ code: 'nothing-to-undo' });
  });
});
