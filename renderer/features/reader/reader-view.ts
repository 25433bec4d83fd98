import type { ReadingPosition, Rotation, Spread, Zoom } from '../../../shared/contract/reading.ts';
import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import type { FromViewer, ViewerFailure } from '../../../shared/contract/viewer-port.ts';
import type { DocumentId } from '../../../shared/ids.ts';

/** What the desk knows of the document in the frame. */
export interface ReaderView {
  readonly documentId: DocumentId | null;
  readonly status: 'opening' | 'shown' | 'failed' | 'stalled';
  readonly failure: ViewerFailure | null;
  readonly page: number;
  /** the page's name, where the document names its pages */
  readonly label: string | null;
  /** 0: not known yet */
  readonly pages: number;
  /** 1: the paper's own size; null until the viewer has told */
  readonly factor: number | null;
  readonly zoom: Zoom | null;
  readonly rotation: Rotation;
  readonly spread: Spread;
  readonly hits: Extract<FromViewer, { type: 'found' }> | null;
  readonly hasNoText: boolean;
  /** what is missing of pages, by their numbers */
  readonly pageNotices: Readonly<Record<number, readonly PageNotice[]>>;
  /** its pages stand in for an XFA form */
  readonly isForm: boolean;
  /** how many files are known to be in what is shown */
  readonly files: number;
  /** the name of the file within the document that is shown in its place */
  readonly attached: string | null;
  /** one that could not be shown, and whether it would need a password */
  readonly notAttached: { readonly name: string; readonly isLocked: boolean } | null;
  /** fonts of signs that the document lacks */
  readonly missingFonts: readonly string[];
  /** where a link wanted to go */
  readonly refusedLink: string | null;
}

export const emptyView: ReaderView = {
  documentId: null,
  status: 'opening',
  failure: null,
  page: 1,
  label: null,
  pages: 0,
  factor: null,
  zoom: null,
  rotation: 0,
  spread: 'none',
  hits: null,
  hasNoText: false,
  pageNotices: {},
  isForm: false,
  files: 0,
  attached: null,
  notAttached: null,
  missingFonts: [],
  refusedLink: null,
};

export type ReaderEvent =
  | FromViewer
  | { readonly type: 'opening'; readonly documentId: DocumentId; readonly position: ReadingPosition }
  | { readonly type: 'laidOut'; readonly rotation: Rotation; readonly spread: Spread }
  | { readonly type: 'stalled' }
  | { readonly type: 'findEnded' }
  | { readonly type: 'linkNoted' }
  | { readonly type: 'notAttachedNoted' };

/** The next view. Messages about a document that is no longer shown come too late and change nothing. */
export function nextView(view: ReaderView, event: ReaderEvent): ReaderView {
  if ('documentId' in event && event.type !== 'opening' && event.documentId !== view.documentId) return view;
  switch (event.type) {
    case 'opening':
      return {
        ...emptyView,
        documentId: event.documentId,
        page: event.position.page,
        rotation: event.position.rotation,
        spread: event.position.spread,
      };
    case 'begun':
      return withoutWords(view);
    case 'opened':
      return { ...view, status: 'shown', pages: event.pages };
    case 'page':
      return { ...view, page: event.page, label: event.label };
    case 'laidOut':
      return { ...view, rotation: event.rotation, spread: event.spread };
    case 'zoomed':
      return { ...view, factor: event.factor, zoom: event.zoom };
    case 'found':
      return { ...view, hits: event };
    case 'findEnded':
      return { ...view, hits: null };
    case 'failed':
      return { ...view, status: 'failed', failure: event.reason };
    case 'hasNoText':
    case 'fontsMissing':
    case 'linkRefused':
    case 'linkNoted':
    case 'pageNotice':
    case 'isForm':
    case 'filesWithin':
    case 'attached':
    case 'notAttachedNoted':
      return withWords(view, event);
    case 'stalled':
      return view.status === 'stalled' ? view : { ...view, status: 'stalled' };
    case 'alive':
      return view.status === 'stalled' ? { ...view, status: view.pages > 0 ? 'shown' : 'opening' } : view;
    // Only the window turns pages: the viewer's message may be older than the last key pressed.
    case 'position':
    case 'ready':
    case 'shortcut':
    case 'dragged':
    case 'activity':
    case 'extracted':
    case 'notExtracted':
    case 'panel':
    case 'selected':
    case 'markChosen':
    case 'markKey':
      return view;
    default:
      return event satisfies never;
  }
}

/** A view that keeps only the layout: everything reported before may have been about something else. */
function withoutWords({ documentId, page, rotation, spread, factor, zoom }: ReaderView): ReaderView {
  return { ...emptyView, documentId, page, rotation, spread, factor, zoom };
}

function withNotice(
  notices: ReaderView['pageNotices'],
  { page, notice }: { readonly page: number; readonly notice: PageNotice },
): ReaderView['pageNotices'] {
  const known = notices[page] ?? [];
  return known.includes(notice) ? notices : { ...notices, [page]: [...known, notice] };
}

type Words = Extract<
  ReaderEvent,
  {
    type:
      | 'hasNoText'
      | 'fontsMissing'
      | 'linkRefused'
      | 'linkNoted'
      | 'pageNotice'
      | 'isForm'
      | 'filesWithin'
      | 'attached'
      | 'notAttachedNoted';
  }
>;

/** What is to be said of a document takes its place in the view. */
function withWords(view: ReaderView, event: Words): ReaderView {
  switch (event.type) {
    case 'hasNoText':
      return { ...view, hasNoText: true };
    case 'fontsMissing':
      return { ...view, missingFonts: event.fonts };
    case 'linkRefused':
      return { ...view, refusedLink: event.address };
    case 'linkNoted':
      return { ...view, refusedLink: null };
    case 'pageNotice':
      return { ...view, pageNotices: withNotice(view.pageNotices, event) };
    case 'isForm':
      return { ...view, isForm: true };
    case 'filesWithin':
      return { ...view, files: event.count };
    case 'notAttachedNoted':
      return { ...view, notAttached: null };
    case 'attached':
      return event.isShown
        ? { ...withoutWords(view), page: 1, attached: event.name }
        : { ...view, notAttached: { name: event.name, isLocked: event.isLocked } };
    default:
      return event satisfies never;
  }
}
