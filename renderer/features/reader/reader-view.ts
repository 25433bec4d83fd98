import type { ReadingPosition, Rotation, Spread, Zoom } from '../../../shared/contract/reading.ts';
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
  missingFonts: [],
  refusedLink: null,
};

export type ReaderEvent =
  | FromViewer
  | { readonly type: 'opening'; readonly documentId: DocumentId; readonly position: ReadingPosition }
  | { readonly type: 'laidOut'; readonly rotation: Rotation; readonly spread: Spread }
  | { readonly type: 'stalled' }
  | { readonly type: 'findEnded' }
  | { readonly type: 'linkNoted' };

/** The next view. What the viewer tells of a document that is no longer the one shown comes too late and changes nothing. */
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
      return { ...view, hasNoText: true };
    case 'fontsMissing':
      return { ...view, missingFonts: event.fonts };
    case 'linkRefused':
      return { ...view, refusedLink: event.address };
    case 'linkNoted':
      return { ...view, refusedLink: null };
    case 'stalled':
      return view.status === 'stalled' ? view : { ...view, status: 'stalled' };
    case 'alive':
      return view.status === 'stalled' ? { ...view, status: view.pages > 0 ? 'shown' : 'opening' } : view;
    // Nobody but the window turns pages: what the viewer tells of them may be older than what was pressed last.
    case 'position':
    case 'ready':
    case 'shortcut':
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
