import { describe, expect, it } from 'vitest';
import { initialDeskView } from '../../../shared/desk-layout.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

type Window = Awaited<ReturnType<typeof windowAtWork>>;

async function lockAndUnlock({ store, vaultId }: Window): Promise<void> {
  await store.getState().lock('asked');
  expect(store.getState()).toMatchObject({ ...initialDeskView, desk: null });
  expect(await store.getState().unlock(vaultId, samplePassphrase)).toBeNull();
}

describe('how the desk is laid', () => {
  it('is found again after locking: sorting, filter, columns and what was put aside', async () => {
    const window = await windowAtWork();
    const { store, calls } = window;
    store.getState().setSorting({ key: 'requested', descending: true });
    store.getState().setFilter({ search: 'Vorh' });
    store.getState().setFilter({ state: 'to-do' });
    store.getState().setColumns(['number', 'title', 'district', 'state']);
    store.getState().setSeenRevision(3);
    await expect.poll(() => calls.filter((name) => name === 'desk.setView').length).toBe(2);
    await lockAndUnlock(window);
    expect(store.getState()).toMatchObject({
      sorting: { key: 'requested', descending: true },
      filter: { search: 'Vorh', category: null, state: 'to-do' },
      columns: ['number', 'title', 'district', 'state'],
      seenRevision: 3,
    });
  });

  it('says when it could not be kept, and works on', async () => {
    const { store, intercept } = await windowAtWork();
    intercept('desk.setView', () => Promise.resolve({ ok: false, error: { code: 'disk-full', details: {} } }));
    store.getState().setFilter({ search: 'x' });
    await expect.poll(() => store.getState().failure?.code).toBe('disk-full');
    expect(store.getState().filter.search).toBe('x');
  });

  it('is sorted by the lot once it is drawn, and finds it again', async () => {
    const window = await windowAtWork();
    const { store } = window;
    expect(store.getState().desk?.order).toBeNull();
    expect(await store.getState().shuffle()).toBeNull();
    const drawn = store.getState().desk?.order;
    expect(store.getState().sorting).toStrictEqual({ key: 'shuffled', descending: false });
    await expect.poll(() => window.calls.includes('desk.setView')).toBe(true);
    await lockAndUnlock(window);
    expect(store.getState().desk?.order).toStrictEqual(drawn);
    expect(store.getState().sorting.key).toBe('shuffled');
  });
});
