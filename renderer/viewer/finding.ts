import { type EventBus, FindState, type PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { FromViewer, ToViewer } from '../../shared/contract/viewer-port.ts';

type FindRequest = Extract<ToViewer, { type: 'find' }>;

interface FindEvent {
  readonly matchesCount: { readonly current: number; readonly total: number };
  readonly state?: number;
}

/** Finds in the document that is shown, with pdf.js's finder behind the event bus, and tells what was found. */
export class Finding {
  private readonly eventBus: EventBus;
  private readonly viewer: PDFViewer;
  private readonly tell: (message: FromViewer) => void;
  private query = '';

  constructor(eventBus: EventBus, viewer: PDFViewer, tell: (message: FromViewer) => void) {
    this.eventBus = eventBus;
    this.viewer = viewer;
    this.tell = tell;
    for (const name of ['updatefindmatchescount', 'updatefindcontrolstate'])
      eventBus.on(name, (event: FindEvent) => this.tellFound(event));
  }

  find(asked: FindRequest): void {
    const { query } = asked;
    this.query = query;
    // After drawing a page, pdf.js sets its finder's document again, a moment later, which drops any earlier query.
    const drawn = this.viewer.onePageRendered as Promise<unknown> | null;
    void drawn?.then(() =>
      setTimeout(() => {
        if (this.query === query) this.dispatch(asked);
      }),
    );
  }

  /** Ends finding and its marks. */
  end(): void {
    this.forget();
    this.eventBus.dispatch('findbarclose', { source: this });
  }

  /** What is still on its way belongs to a document that is gone. */
  forget(): void {
    this.query = '';
  }

  private dispatch({ query, step, wholeWords, matchCase }: FindRequest): void {
    this.eventBus.dispatch('find', {
      source: this,
      type: step === 'first' ? '' : 'again',
      query,
      caseSensitive: matchCase,
      entireWord: wholeWords,
      highlightAll: true,
      findPrevious: step === 'previous',
      matchDiacritics: true,
    });
  }

  private tellFound({ matchesCount: { current, total }, state }: FindEvent): void {
    if (this.query !== '')
      this.tell({ type: 'found', query: this.query, current, total, searching: state === FindState.PENDING });
  }
}
