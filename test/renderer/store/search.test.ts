import { describe, expect, it } from 'vitest';
import type { FromViewer } from '../../../shared/contract/viewer-port.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { fail } from '../../../shared/result.ts';
import { applications, sampleDocument, sampleManifest } from '../../helpers/sample-manifest.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { windowAtWork, type WindowOnEngine } from '../../helpers/window-on-engine.ts';

const documents = [
  sampleDocument(applications.first, Buffer.from('one')),
  sampleDocument(applications.second, Buffer.from('two')),
] as const;
const [{ documentId: first }, { documentId: second }] = documents;
const manifest: Manifest = sampleManifest({ documents: [...documents] });

const read = (documentId: DocumentId, ...texts: readonly string[]): Extract<FromViewer, { type: 'extracted' }> => ({
  type: 'extracted',
  documentId,
  page: 0,
  pages: texts.length,
  texts: [...texts],
  names: [],
});

async function search({ store }: WindowOnEngine, query: string): Promise<void> {
  store.getState().setQuery(query);
  await store.getState().find();
}

describe('reading in the background', () => {
  it('asks for one document after the other until all are read, and tells how far it is', async () => {
    const { store } = await windowAtWork(manifest);
    await store.getState().readNext();
    expect(store.getState()).toMatchObject({
      wantedText: { documentId: first, page: 0 },
      searchProgress: { documents: 2, read: 0 },
    });
    const { wantedText } = store.getState();
    await store.getState().readNext();
    expect(store.getState().wantedText).toBe(wantedText);
    await store.getState().keepTexts(read(first, 'Breitband'));
    expect(store.getState()).toMatchObject({ wantedText: { documentId: second }, searchProgress: { read: 1 } });
    await store.getState().passOver(second);
    expect(store.getState()).toMatchObject({ wantedText: null, searchProgress: { read: 1, unreadable: [second] } });
  });

  it('goes on with the next document when one was closed by a conflict meanwhile', async () => {
    const { store } = await windowAtWork(manifest);
    await store.getState().readNext();
    await store
      .getState()
      .declareConflict({ applicationId: applications.first, ground: 'relative', basis: '', statement: 'Schwester' });
    await store.getState().keepTexts(read(first, 'vertraulich'));
    expect(store.getState()).toMatchObject({ wantedText: { documentId: second }, readingStopped: null });
  });

  it('stops and says why when it can’t be kept, and goes on when asked to', async () => {
    const { store, intercept } = await windowAtWork(manifest);
    await store.getState().readNext();
    intercept('search.addPages', () => Promise.resolve(fail({ code: 'disk-full', details: {} })));
    await store.getState().keepTexts(read(first, 'Breitband'));
    expect(store.getState()).toMatchObject({ wantedText: null, readingStopped: { code: 'disk-full' } });
    await store.getState().readNext();
    expect(store.getState()).toMatchObject({ wantedText: { documentId: first }, readingStopped: null });
  });

  it('is forgotten when the vault is locked, and what comes afterwards is dropped', async () => {
    const { store, vaultId } = await windowAtWork(manifest);
    await store.getState().readNext();
    await search({ store } as WindowOnEngine, 'Breit');
    const late = store.getState().keepTexts(read(first, 'Breitband'));
    await store.getState().lock('asked');
    await late;
    expect(store.getState()).toMatchObject({ wantedText: null, searchProgress: null, query: '', found: null });
    await store.getState().keepTexts(read(first, 'Breitband'));
    expect(store.getState().searchProgress).toBeNull();
    expect(await store.getState().unlock(vaultId, samplePassphrase)).toBeNull();
    await store.getState().readNext();
    expect(store.getState().wantedText).not.toBeNull();
  });
});

describe('searching', () => {
  it('finds, looks through one application, and forgets what was found when nothing is looked for', async () => {
    const window = await windowAtWork(manifest);
    const { store } = window;
    await store.getState().keepTexts(read(first, 'Breitband', 'Breite Beteiligung'));
    await store.getState().keepTexts(read(second, 'breit angelegt'));
    await search(window, 'breit');
    expect(store.getState().found).toMatchObject({
      query: 'breit',
      within: null,
      result: { pages: 3, applications: 2, progress: { read: 2 } },
    });
    await store.getState().searchWithin(applications.first);
    expect(store.getState().found).toMatchObject({ within: applications.first, result: { pages: 2 } });
    await search(window, ' ');
    expect(store.getState()).toMatchObject({ found: null, within: null });
  });

  it('shows only the answer to the last question', async () => {
    const window = await windowAtWork(manifest);
    const { store } = window;
    await store.getState().keepTexts(read(first, 'Breitband'));
    store.getState().setQuery('breit');
    const early = store.getState().find();
    store.getState().setQuery('nirgends');
    await early;
    expect(store.getState().found).toBeNull();
    await store.getState().find();
    expect(store.getState().found).toMatchObject({ query: 'nirgends', result: { pages: 0 } });
  });

  it('leads to the hit’s document, page and words', async () => {
    const window = await windowAtWork(manifest);
    const { store } = window;
    await store.getState().keepTexts(read(second, 'Vorblatt', 'Das Breitband kommt'));
    await search(window, 'breit');
    const hit = store.getState().found?.result.groups[0]?.hits[0];
    expect(hit).toMatchObject({ page: 1, words: 'Breitband' });
    if (hit === undefined) return;
    store.getState().hideSide('documents');
    store.getState().followHit(applications.second, hit);
    expect(store.getState()).toMatchObject({
      route: { screen: 'reading', applicationId: applications.second },
      hiddenSide: null,
      chosenTabs: { [applications.second]: second },
      pendingFind: { documentId: second, page: 1, words: 'Breitband' },
      followedHit: `${second}-1`,
      query: 'breit',
    });
    store.getState().finishFind();
    expect(store.getState().pendingFind).toBeNull();
  });

  it('says it when the engine can’t search', async () => {
    const window = await windowAtWork(manifest);
    window.intercept('search.find', () => Promise.resolve(fail({ code: 'disk-full', details: {} })));
    await search(window, 'breit');
    expect(window.store.getState()).toMatchObject({ searchFailure: { code: 'disk-full' }, found: null });
  });
});
