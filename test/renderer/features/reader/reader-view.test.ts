import type { ReadingPosition } from '../../../../shared/contract/reading.ts';
import { describe, expect, it } from 'vitest';
import { newDocumentId } from '../../../../main/engine/crypto/new-ids.ts';
import {
  emptyView,
  nextView,
  type ReaderEvent,
  type ReaderView,
} from '../../../../renderer/features/reader/reader-view.ts';

const [here, elsewhere] = [newDocumentId(), newDocumentId()];
const after = (...events: readonly ReaderEvent[]): ReaderView => events.reduce(nextView, emptyView);
const position: ReadingPosition = { page: 4, left: 12.5, top: 700, zoom: 1.5, rotation: 90, spread: 'pairs' };
const opening: ReaderEvent = { type: 'opening', documentId: here, position };

describe('what the desk knows of the document', () => {
  it('follows it from opening to reading', () => {
    expect(after(opening)).toMatchObject({ status: 'opening', documentId: here, page: 4, pages: 0 });
    expect(
      after(
        opening,
        { type: 'opened', documentId: here, pages: 17 },
        { type: 'page', documentId: here, page: 5, label: 'v' },
        { type: 'zoomed', documentId: here, zoom: 'page-width', factor: 0.98 },
      ),
    ).toMatchObject({
      status: 'shown',
      page: 5,
      label: 'v',
      rotation: 90,
      spread: 'pairs',
      pages: 17,
      factor: 0.98,
      zoom: 'page-width',
    });
  });

  it('does not listen to what is told too late of another document', () => {
    const view = after(opening);
    const late: readonly ReaderEvent[] = [
      { type: 'opened', documentId: elsewhere, pages: 3 },
      { type: 'page', documentId: elsewhere, page: 2, label: null },
      { type: 'position', documentId: elsewhere, position },
      { type: 'failed', documentId: elsewhere, reason: 'broken' },
      { type: 'hasNoText', documentId: elsewhere },
    ];
    for (const event of late) expect(nextView(view, event)).toBe(view);
  });

  it('knows at once how the pages were laid, before the frame tells', () => {
    const view = after(
      opening,
      { type: 'opened', documentId: here, pages: 2 },
      { type: 'laidOut', rotation: 180, spread: 'pairs' },
    );
    expect(view).toMatchObject({ rotation: 180, spread: 'pairs', pages: 2 });
    // The frame's report about the previous press arrives after this press.
    expect(nextView(view, { type: 'position', documentId: here, position })).toMatchObject({ rotation: 180 });
  });

  it('begins anew with the next document', () => {
    const view = after(
      opening,
      { type: 'failed', documentId: here, reason: 'encrypted' },
      { type: 'linkRefused', address: 'https://example.org' },
      { type: 'opening', documentId: elsewhere, position: { ...position, page: 1, rotation: 0, spread: 'none' } },
    );
    expect(view).toStrictEqual({ ...emptyView, documentId: elsewhere });
  });

  it('says why a document is not shown', () => {
    expect(after(opening, { type: 'failed', documentId: here, reason: 'too-large' })).toMatchObject({
      status: 'failed',
      failure: 'too-large',
    });
  });

  it('takes a stalled document for alive again when it answers', () => {
    expect(after(opening, { type: 'stalled' })).toMatchObject({ status: 'stalled' });
    expect(after(opening, { type: 'stalled' }, { type: 'alive', number: 1 })).toMatchObject({ status: 'opening' });
    expect(
      after(opening, { type: 'opened', documentId: here, pages: 2 }, { type: 'stalled' }, { type: 'alive', number: 2 }),
    ).toMatchObject({ status: 'shown' });
  });

  it('says of a file within the document only what was told of that file, and of the document only what is told after it', () => {
    const doubts: readonly ReaderEvent[] = [
      { type: 'hasNoText', documentId: here },
      { type: 'fontsMissing', documentId: here, fonts: ['Wingdings'] },
      { type: 'pageNotice', documentId: here, page: 1, notice: 'picture-coarser' },
      { type: 'linkRefused', address: 'https://example.org' },
    ];
    const none = { hasNoText: false, missingFonts: [], pageNotices: {}, refusedLink: null };
    const opened: ReaderEvent = { type: 'opened', documentId: here, pages: 3 };
    const shown: ReaderEvent = { type: 'attached', documentId: here, name: 'Plan.pdf', isShown: true, isLocked: false };
    expect(after(opening, opened, ...doubts, shown)).toMatchObject({
      ...none,
      status: 'opening',
      attached: 'Plan.pdf',
      pages: 0,
      rotation: 90,
    });
    const back = after(opening, opened, shown, opened, opening, ...doubts, { type: 'begun', documentId: here });
    expect(back).toStrictEqual(after(opening));
  });

  it('stays with the document when a file within it can’t be shown', () => {
    const view = after(opening, { type: 'fontsMissing', documentId: here, fonts: ['Wingdings'] });
    const refused: ReaderEvent = {
      type: 'attached',
      documentId: here,
      name: 'Plan.pdf',
      isShown: false,
      isLocked: true,
    };
    expect(nextView(view, refused)).toStrictEqual({ ...view, notAttached: { name: 'Plan.pdf', isLocked: true } });
  });

  it('keeps hits until finding ends, and a refused link until it was noted', () => {
    const found = { type: 'found', query: 'Rufbus', current: 1, total: 12, searching: false } as const;
    expect(after(opening, found).hits).toBe(found);
    expect(after(opening, found, { type: 'findEnded' }).hits).toBeNull();
    expect(after(opening, { type: 'linkRefused', address: 'https://example.org' }).refusedLink).toBe(
      'https://example.org',
    );
    expect(
      after(opening, { type: 'linkRefused', address: 'https://example.org' }, { type: 'linkNoted' }).refusedLink,
    ).toBeNull();
  });
});
