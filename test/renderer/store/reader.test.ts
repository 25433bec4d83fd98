import { describe, expect, it } from 'vitest';
import type { ReadingPosition } from '../../../shared/contract/reading.ts';
import { applications, sampleDocument, sampleManifest } from '../../helpers/sample-manifest.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

const [one, other] = [
  sampleDocument(applications.first, Buffer.from('one')),
  sampleDocument(applications.first, Buffer.from('other')),
];
const position: ReadingPosition = { page: 3, left: 0, top: 611.5, zoom: 1.25, rotation: 270, spread: 'cover' };

describe('reading on', () => {
  it('goes on where each document was read last, in the one read last, after locking', async () => {
    const { store, vaultId, calls } = await windowAtWork(sampleManifest({ documents: [one, other] }));
    store.getState().rememberPosition(one.documentId, position);
    store.getState().rememberPosition(other.documentId, { ...position, page: 4 });
    store.getState().rememberPosition(other.documentId, { ...position, page: 5 });
    store.getState().rememberPosition(other.documentId, { ...position, page: 6 });
    // While the first position was being saved, later ones replaced the two in the middle.
    await expect.poll(() => calls.filter((name) => name === 'reading.keepPosition')).toHaveLength(2);
    await store.getState().lock('asked');
    expect(store.getState()).toMatchObject({ readingPositions: {}, chosenTabs: {} });
    expect(await store.getState().unlock(vaultId, samplePassphrase)).toBeNull();
    expect(store.getState().readingPositions).toEqual({
      [one.documentId]: position,
      [other.documentId]: { ...position, page: 6 },
    });
    expect(store.getState().chosenTabs).toEqual({ [applications.first]: other.documentId });
  });

  it('goes to the head of a page that something leads to, and stays where it is on the same one', async () => {
    const { store } = await windowAtWork(sampleManifest({ documents: [one] }));
    store.getState().setZoom('page-fit');
    store.getState().rememberPage(one.documentId, 7);
    expect(store.getState().readingPositions[one.documentId]).toEqual({
      page: 7,
      left: null,
      top: null,
      zoom: 'page-fit',
      rotation: 0,
      spread: 'none',
    });
    store.getState().rememberPosition(one.documentId, position);
    store.getState().rememberPage(one.documentId, 3);
    expect(store.getState().readingPositions[one.documentId]).toEqual(position);
    store.getState().rememberPage(one.documentId, 2);
    expect(store.getState().readingPositions[one.documentId]).toEqual({ ...position, page: 2, left: null, top: null });
  });

  it('says that a full disk keeps no position, and is silent about documents closed meanwhile', async () => {
    const { store, intercept, calls } = await windowAtWork(sampleManifest({ documents: [one] }));
    intercept('reading.keepPosition', () =>
      Promise.resolve({ ok: false, error: { code: 'ballot-locked', details: {} } }),
    );
    store.getState().rememberPosition(one.documentId, position);
    await expect.poll(() => calls.filter((name) => name === 'reading.keepPosition')).toHaveLength(1);
    intercept('reading.keepPosition', () => Promise.resolve({ ok: false, error: { code: 'disk-full', details: {} } }));
    expect(store.getState().failure).toBeNull();
    store.getState().rememberPosition(one.documentId, position);
    await expect.poll(() => store.getState().failure?.code).toBe('disk-full');
  });
});
