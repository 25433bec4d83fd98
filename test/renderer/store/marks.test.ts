import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inReadingOrder, marksOn } from '../../../renderer/store/marks.ts';
import type { MarkView, Quad } from '../../../shared/contract/marks.ts';
import { fail } from '../../../shared/result.ts';
import { eventually } from '../../helpers/eventually.ts';
import { applications, criteria, sampleDocument, sampleManifest } from '../../helpers/sample-manifest.ts';
import { samplePassphrase } from '../../helpers/sample-vault.ts';
import { windowAtWork } from '../../helpers/window-on-engine.ts';

type AtWork = Awaited<ReturnType<typeof windowAtWork>>;

const { first } = applications;
const box = { left: 10, top: 20, width: 30, height: 12 };
const lineAt = (y: number): Quad => [72, y + 12, 200, y + 12, 72, y, 200, y];

describe('marking', () => {
  const documents = [sampleDocument(first, Buffer.from('one')), sampleDocument(first, Buffer.from('two'))] as const;
  const [{ documentId }, { documentId: otherId }] = documents;
  let window: AtWork;
  beforeEach(async () => {
    window = await windowAtWork(sampleManifest({ documents: [...documents] }));
    expect(await window.store.getState().loadMarks(first)).toBeNull();
  });

  const select = (quote = 'Der Kreis trägt die Kosten', pages = [0]): void =>
    window.store.getState().select({
      documentId,
      box,
      parts: pages.map((page) => ({ page, pageName: null, quads: [lineAt(700)], quote: `${quote} ${page}` })),
    });
  const now = (): readonly MarkView[] => window.store.getState().marks[first] ?? [];
  /** What the engine has on the disk, bypassing the window's own state. */
  const onDisk = async (): Promise<readonly MarkView[]> => {
    await window.store.getState().loadMarks(first);
    return now();
  };
  const only = (): MarkView => {
    const [mark, ...others] = now();
    if (mark === undefined || others.length > 0) throw new Error(`${now().length} marks`);
    return mark;
  };

  it('keeps what is selected, shows its tools, and remembers the colour', async () => {
    const { store } = window;
    select();
    expect(await store.getState().markSelection({ colour: 'green', criterionId: null, focus: 'tools' })).toBeNull();
    const mark = only();
    expect(mark).toMatchObject({ colour: 'green', quote: 'Der Kreis trägt die Kosten 0', page: 0 });
    expect(store.getState()).toMatchObject({
      selection: null,
      chosenMark: { markId: mark.markId, box, focus: 'tools' },
      markColour: 'green',
      lastSavedAt: mark.changedAt,
    });
    expect(await onDisk()).toStrictEqual([mark]);
  });

  it('makes a mark a page of what reaches over several', async () => {
    select('über die Seiten', [3, 4]);
    await window.store.getState().highlight();
    expect(now().map(({ page }) => page)).toStrictEqual([3, 4]);
    expect(window.store.getState().chosenMark?.markId).toBe(now()[0]?.markId);
  });

  it('begins to select where nothing is selected, and marks nothing', async () => {
    await window.store.getState().highlight();
    expect(window.store.getState().selectionsAsked).toBe(1);
    expect(window.calls).not.toContain('marks.add');
  });

  it('makes a note on the page where nothing is selected', async () => {
    await window.store.getState().makeNote({ documentId, page: 6, pageName: null });
    expect(only()).toMatchObject({ page: 6, quads: [], quote: '', documentId });
    expect(window.store.getState().chosenMark?.focus).toBe('note');
  });

  it('shows nothing as marked that the engine has refused', async () => {
    const { store, intercept } = window;
    intercept('marks.add', () => Promise.resolve(fail({ code: 'disk-full', details: {} })));
    select();
    expect(await store.getState().highlight()).toMatchObject({ code: 'disk-full' });
    expect(store.getState()).toMatchObject({ chosenMark: null, selection: { documentId } });
    intercept('marks.add', () => null);
    expect(await onDisk()).toStrictEqual([]);
  });

  it('keeps a note that is typed, 300 ms after the last key', async () => {
    const { store, calls } = window;
    await store.getState().makeNote({ documentId, page: 0, pageName: null });
    const field = `mark/${only().markId}` as const;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      store.getState().type(first, field, 'Wer zahlt');
      vi.advanceTimersByTime(250);
      store.getState().type(first, field, 'Wer zahlt den Rest?');
      vi.advanceTimersByTime(299);
      expect(calls).not.toContain('marks.note');
      vi.advanceTimersByTime(1);
    } finally {
      vi.useRealTimers();
    }
    await eventually(() => expect(store.getState().drafts).toStrictEqual({}));
    expect(await onDisk()).toMatchObject([{ note: 'Wer zahlt den Rest?' }]);
  });

  it('keeps a note that was just typed when the vault is locked, and forgets all marks', async () => {
    const { store, vaultId } = window;
    await store.getState().makeNote({ documentId, page: 0, pageName: null });
    store.getState().type(first, `mark/${only().markId}`, 'im letzten Augenblick');
    await store.getState().lock('asked');
    expect(store.getState()).toMatchObject({ marks: {}, selection: null, chosenMark: null });
    expect(JSON.stringify(store.getState())).not.toContain('im letzten Augenblick');
    await store.getState().unlock(vaultId, samplePassphrase);
    expect(await onDisk()).toMatchObject([{ note: 'im letzten Augenblick' }]);
  });

  it('holds a note that could not be saved until it can be', async () => {
    const { store, intercept, vaultId } = window;
    await store.getState().makeNote({ documentId, page: 0, pageName: null });
    intercept('marks.note', () => Promise.resolve(fail({ code: 'disk-full', details: {} })));
    store.getState().type(first, `mark/${only().markId}`, 'noch nicht auf der Platte');
    await store.getState().flushDrafts();
    expect(Object.values(store.getState().drafts)).toMatchObject([{ text: 'noch nicht auf der Platte', failed: true }]);
    await store.getState().lock('asked');
    intercept('marks.note', () => null);
    await store.getState().unlock(vaultId, samplePassphrase);
    await eventually(() => expect(store.getState().drafts).toStrictEqual({}));
    expect(await onDisk()).toMatchObject([{ note: 'noch nicht auf der Platte' }]);
  });

  it('removes with what was typed last, and takes back', async () => {
    const { store } = window;
    await store.getState().makeNote({ documentId, page: 0, pageName: null });
    const { markId } = only();
    store.getState().type(first, `mark/${markId}`, 'doch wichtig');
    expect(await store.getState().removeMark(markId)).toBeNull();
    expect(only().removedAt).not.toBeNull();
    expect(store.getState()).toMatchObject({ removedMark: markId, chosenMark: null });
    expect(marksOn(now(), documentId)).toStrictEqual([]);
    expect(await store.getState().restoreMark(markId)).toBeNull();
    expect(store.getState().removedMark).toBeNull();
    expect(await onDisk()).toMatchObject([{ markId, note: 'doch wichtig', removedAt: null }]);
  });

  it('leads to the place of a mark: its document, its page, and the documents’ side if it was hidden', async () => {
    const { store } = window;
    await store.getState().makeNote({ documentId: otherId, page: 11, pageName: null });
    store.getState().chooseTab(first, documentId);
    store.getState().hideSide('documents');
    store.getState().goToMark(only());
    expect(store.getState()).toMatchObject({
      wantedMark: only().markId,
      hiddenSide: null,
      chosenTabs: { [first]: otherId },
      chosenMark: null,
    });
    expect(store.getState().readingPositions[otherId]?.page).toBe(12);
    store.getState().reachedMark();
    expect(store.getState().wantedMark).toBeNull();
  });

  it('leads nowhere where an amendment has replaced the document', async () => {
    await window.store.getState().makeNote({ documentId, page: 0, pageName: null });
    window.store.getState().goToMark({ ...only(), documentId: null });
    expect(window.store.getState().wantedMark).toBeNull();
  });

  it('lets go of what a conflict has closed, and can’t read it again', async () => {
    const { store } = window;
    await store.getState().makeNote({ documentId, page: 0, pageName: null });
    await store
      .getState()
      .declareConflict({ applicationId: first, ground: 'bias', basis: '§ 81a LVwG', statement: 'Nachbar' });
    store.getState().forgetMarks(first);
    expect(store.getState().marks).toStrictEqual({});
    expect(await store.getState().loadMarks(first)).toMatchObject({ code: 'ballot-locked' });
    expect(store.getState().marks).toStrictEqual({});
  });

  it('changes colour and criterion, and the newest colour is the next mark’s', async () => {
    const { store } = window;
    select();
    await store.getState().highlight();
    await store.getState().changeMark(only().markId, { colour: 'pink' });
    await store.getState().changeMark(only().markId, { criterionId: criteria.effect });
    expect(await onDisk()).toMatchObject([{ colour: 'pink', criterionId: criteria.effect }]);
    select('noch etwas');
    await store.getState().highlight();
    expect(now().map(({ colour }) => colour)).toStrictEqual(['pink', 'pink']);
  });

  it('stands in the order of reading, earlier versions last', async () => {
    const { store } = window;
    for (const [id, page, y] of [
      [otherId, 0, 700],
      [documentId, 1, 100],
      [documentId, 0, 200],
      [documentId, 0, 600],
    ] as const) {
      store
        .getState()
        .select({ documentId: id, box, parts: [{ page, pageName: null, quads: [lineAt(y)], quote: `${page} ${y}` }] });
      await store.getState().highlight();
    }
    await store.getState().makeNote({ documentId, page: 0, pageName: null });
    const [last, ...others] = now();
    if (last === undefined) throw new Error('no mark');
    const quotes = inReadingOrder([{ ...last, documentId: null }, ...others], documents).map(({ quote }) => quote);
    expect(quotes).toStrictEqual(['', '0 600', '0 200', '1 100', '0 700']);
  });
});
