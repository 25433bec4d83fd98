import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../../renderer/store/app-state.ts';
import { limits } from '../../../shared/limits.ts';
import { fail } from '../../../shared/result.ts';
import { eventually } from '../../helpers/eventually.ts';
import { applications, criteria } from '../../helpers/sample-manifest.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { createVaultFor, windowAtWork } from '../../helpers/window-on-engine.ts';

type AtWork = Awaited<ReturnType<typeof windowAtWork>>;

const { first, second } = applications;
const rationale = `rationale/${criteria.need}` as const;
const savedComment = ({ desk }: AppState, applicationId = first): string | undefined =>
  desk?.ballots.find((ballot) => ballot.applicationId === applicationId)?.comment;

/** What the engine has on the disk, bypassing the window's own state. */
async function onDisk({ store }: AtWork, applicationId = first) {
  await store.getState().loadDesk();
  return store.getState().desk?.ballots.find((ballot) => ballot.applicationId === applicationId);
}

describe('typing', () => {
  let window: AtWork;
  beforeEach(async () => {
    window = await windowAtWork();
  });

  it('becomes a change of the ballot when it rests, not letter by letter', async () => {
    const { store, calls } = window;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      store.getState().type(first, 'comment', 'Gut');
      vi.advanceTimersByTime(250);
      store.getState().type(first, 'comment', 'Gut begründet');
      vi.advanceTimersByTime(799);
      expect(calls).not.toContain('ballot.comment');
      vi.advanceTimersByTime(1);
    } finally {
      vi.useRealTimers();
    }
    await eventually(() => expect(store.getState().drafts).toStrictEqual({}));
    expect(calls.filter((name) => name === 'ballot.comment')).toHaveLength(1);
    expect(savedComment(store.getState())).toBe('Gut begründet');
  });

  it('keeps a text that is too long to count over a lock, and saves it when it is shortened', async () => {
    const { store, vaultId, calls } = window;
    const long = 'x'.repeat(limits.textCharacters + 1);
    store.getState().type(first, 'comment', long);
    await store.getState().flushDrafts();
    expect(calls).not.toContain('ballot.comment');
    await store.getState().lock('asked');
    store.setState({ drafts: {} });
    await store.getState().unlock(vaultId, samplePassphrase);
    await store.getState().loadDesk();
    expect(Object.values(store.getState().drafts)).toMatchObject([{ field: 'comment', text: long, kept: true }]);
    store.getState().type(first, 'comment', long.slice(1));
    await store.getState().flushDrafts();
    expect(store.getState().drafts).toStrictEqual({});
    expect(await onDisk(window)).toMatchObject({ comment: long.slice(1) });
  });

  it('is saved at once when the page is left, each text where it belongs', async () => {
    const { store } = window;
    store.getState().type(first, 'comment', 'Eindruck');
    store.getState().type(first, 'note', 'nur für mich');
    store.getState().type(first, rationale, 'weil');
    store.getState().type(second, 'comment', 'anderer Eindruck');
    store.getState().navigate({ screen: 'desk' });
    await eventually(() => expect(store.getState().drafts).toStrictEqual({}));
    expect(await onDisk(window)).toMatchObject({
      comment: 'Eindruck',
      note: 'nur für mich',
      ratings: [{ rationale: 'weil' }, { rationale: '' }],
    });
    expect(await onDisk(window, second)).toMatchObject({ comment: 'anderer Eindruck' });
  });

  it('keeps a text that changes while an older one is being saved, until the newer one is saved', async () => {
    const { store, intercept } = window;
    store.getState().type(first, 'comment', 'alt');
    intercept('ballot.comment', ({ comment }) => {
      if (comment === 'alt') store.getState().type(first, 'comment', 'neu');
      return null;
    });
    await store.getState().flushDrafts();
    expect(savedComment(store.getState())).toBe('alt');
    expect(Object.values(store.getState().drafts)).toMatchObject([{ text: 'neu', failed: false }]);
    await store.getState().flushDrafts();
    expect(await onDisk(window)).toMatchObject({ comment: 'neu' });
  });

  it('keeps a text that could not be saved, says so, and saves it later', async () => {
    const { store, intercept } = window;
    intercept('ballot.comment', () => Promise.resolve(fail({ code: 'disk-full', details: {} })));
    store.getState().type(first, 'comment', 'bleibt');
    await store.getState().flushDrafts();
    expect(Object.values(store.getState().drafts)).toMatchObject([{ text: 'bleibt', failed: true }]);
    expect(store.getState().failure?.code).toBe('disk-full');
    expect(await onDisk(window)).toMatchObject({ comment: '' });
    intercept('ballot.comment', () => null);
    await store.getState().flushDrafts();
    expect(store.getState().drafts).toStrictEqual({});
    expect(await onDisk(window)).toMatchObject({ comment: 'bleibt' });
  });

  it('reaches the disk in the order in which things were done', async () => {
    const { store, calls } = window;
    store.getState().type(first, 'comment', 'zuerst');
    const saved = store.getState().flushDrafts();
    const rated = store.getState().rate(first, criteria.need, 3);
    const undone = store.getState().undo(first);
    await Promise.all([saved, rated, undone]);
    expect(calls.filter((name) => name.startsWith('ballot.'))).toStrictEqual([
      'ballot.comment',
      'ballot.rate',
      'ballot.undo',
    ]);
    expect(await onDisk(window)).toMatchObject({ comment: 'zuerst', ratings: [{ value: null }, { value: null }] });
  });
});

describe('a text that is not saved yet', () => {
  it('is saved before the vault is locked', async () => {
    const window = await windowAtWork();
    const { store } = window;
    store.getState().type(first, 'comment', 'noch schnell');
    await store.getState().lock('asked');
    expect(store.getState()).toMatchObject({
      vaultSession: null,
      desk: null,
      drafts: {},
      route: { screen: 'welcome' },
    });
    await store.getState().unlock(window.vaultId, samplePassphrase);
    expect(savedComment(store.getState())).toBe('noch schnell');
  });

  it('stays when the engine was started anew, and is saved as soon as the vault is unlocked', async () => {
    const window = await windowAtWork();
    const { store, tell, calls } = window;
    store.getState().type(first, 'comment', 'ungesichert');
    tell({ type: 'engine-restarted' });
    expect(store.getState()).toMatchObject({ vaultSession: null, desk: null, lockNotice: 'engine-restarted' });
    expect(Object.values(store.getState().drafts)).toMatchObject([{ text: 'ungesichert' }]);
    await store.getState().flushDrafts();
    expect(calls).not.toContain('ballot.comment');
    await store.getState().unlock(window.vaultId, samplePassphrase);
    expect(store.getState().drafts).toStrictEqual({});
    expect(savedComment(store.getState())).toBe('ungesichert');
  });

  it('is not written into another vault', async () => {
    const window = await windowAtWork();
    const { store, tell, calls } = window;
    const otherId = await createVaultFor(window);
    store.getState().type(first, 'comment', 'gehört woandershin');
    tell({ type: 'locked', reason: 'suspend' });
    expect(await store.getState().unlock(otherId, samplePassphrase)).toBeNull();
    expect(store.getState().vaultSession?.vaultId).toBe(otherId);
    expect(calls).not.toContain('ballot.comment');
    expect(savedComment(store.getState())).toBe('');
    expect(Object.values(store.getState().drafts)).toMatchObject([
      { vaultId: window.vaultId, text: 'gehört woandershin' },
    ]);
  });
});
