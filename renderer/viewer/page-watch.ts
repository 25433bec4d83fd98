import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type EventBus, type PDFViewer, RenderingStates } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { PageNotice } from '../../shared/contract/page-notice.ts';
import { pictureReportSchema } from '../../shared/contract/pdf-answers.ts';
import { drawnState } from '../../shared/pdf/drawn-state.ts';
import type { PdfOperators } from '../../shared/pdf/pdf-page.ts';
import { type BoundedCanvasFactory, DrawingStopped, type DrawingTask, limitTime } from './drawing-budget.ts';
import { failureOf } from './failure.ts';
import { hasInk } from './page-ink.ts';

/** Milliseconds after which a drawn page is looked at, however busy the process is with reading for the search. */
const lookedAtAfterMs = 2_000;

interface RenderedPage {
  readonly pageNumber: number;
  readonly isDetailView: boolean;
  readonly error: unknown;
}

/** What its types leave out of pdf.js's view of a page. */
interface PageView {
  readonly canvas: HTMLCanvasElement | null;
  readonly div: HTMLElement;
  readonly renderingState: number;
}

type Drawing = DrawingTask & {
  readonly _internalRenderTask: { readonly operatorList?: PdfOperators };
};

export interface PageWatchOptions {
  readonly eventBus: EventBus;
  readonly viewer: PDFViewer;
  /** something of a page isn't shown as it was handed in */
  readonly notice: (page: number, notice: PageNotice) => void;
}

/** Looks at every page that is drawn whether what is shown is the whole of it, and bounds what drawing costs. */
export class PageWatch {
  private readonly options: PageWatchOptions;
  private readonly told = new Map<number, Set<PageNotice>>();
  private readonly content = new Map<number, boolean>();
  private hasPicture = false;
  /** pages whose fields and notes were shown once */
  private readonly layered = new Set<number>();
  private pdf: PDFDocumentProxy | null = null;

  constructor(options: PageWatchOptions) {
    this.options = options;
    options.eventBus.on('pagerendered', (page: RenderedPage) => this.rendered(page));
    // Comes after the page, also where nothing lies above it.
    options.eventBus.on('annotationlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
      this.layered.add(pageNumber);
      this.lookSoon(pageNumber);
    });
  }

  /** Watches the document that is shown from now on. */
  setDocument(pdf: PDFDocumentProxy, first: PDFPageProxy): void {
    this.pdf = pdf;
    this.watchMissing(pdf);
    limitDrawing(first, (page, task) => {
      const note = (): void => {
        if (this.pdf === pdf) this.noteContent(page, task);
      };
      void task.promise.then(note, note);
    });
  }

  /** Of a page that it can't get pdf.js's viewer keeps the empty place, and says nothing. */
  private watchMissing(pdf: PDFDocumentProxy): void {
    const getPage = pdf.getPage.bind(pdf);
    pdf.getPage = (number) => {
      const asked = getPage(number);
      asked.catch((thrown: unknown) => {
        if (this.pdf === pdf && number <= pdf.numPages)
          this.tell(number, failureOf(thrown) === 'unavailable' ? 'page-not-drawn' : 'page-damaged');
      });
      return asked;
    };
  }

  private noteContent(page: number, { _internalRenderTask: { operatorList } }: Drawing): void {
    if (operatorList === undefined) return;
    const state = drawnState(operatorList, OPS);
    // Areas and lines alone may be clipped away, or white.
    const isSeen = state === 'picture' || state === 'unclear' || operatorList.fnArray.includes(OPS.shadingFill);
    this.content.set(page, isSeen);
    this.hasPicture ||= state === 'picture';
  }

  /** Whether a page that was drawn until now holds what may be words in a picture, by the measure of the search. */
  hasSeenPicture(): boolean {
    const isTold = [...this.told.values()].some((notices) =>
      [...notices].some((notice) => notice.startsWith('picture-')),
    );
    return isTold || this.hasPicture;
  }

  clear(): void {
    this.pdf = null;
    this.told.clear();
    this.content.clear();
    this.hasPicture = false;
    this.layered.clear();
  }

  /** Takes what the worker tells; anything else is pdf.js's own. */
  report(message: unknown): void {
    const report = pictureReportSchema.safeParse(message);
    if (report.success) this.tell(report.data.pageIndex + 1, report.data.loss);
  }

  private rendered({ pageNumber, error }: RenderedPage): void {
    const { pdf } = this;
    if (error instanceof DrawingStopped) {
      (pdf?.canvasFactory as BoundedCanvasFactory | undefined)?.clear();
      this.tell(pageNumber, 'page-stopped');
    } else if (error !== null && error !== undefined) this.tell(pageNumber, 'page-not-drawn');
    else this.lookSoon(pageNumber);
  }

  private lookSoon(pageNumber: number): void {
    const { pdf } = this;
    if (this.told.has(pageNumber)) return;
    requestIdleCallback(
      () => {
        if (this.pdf === pdf) this.lookAt(pageNumber);
      },
      { timeout: lookedAtAfterMs },
    );
  }

  private lookAt(pageNumber: number): void {
    if (this.told.has(pageNumber)) return;
    const { canvas, div, renderingState } = this.options.viewer.getPageView(pageNumber - 1) as PageView;
    // It may have been given back since, or be on the way to another size: once it is drawn again it is looked at again.
    if (canvas === null || canvas.width === 0 || renderingState !== RenderingStates.FINISHED) return;
    if (hasInk(canvas)) {
      this.told.set(pageNumber, new Set());
      return;
    }
    if (!this.layered.has(pageNumber)) return;
    const above = [...div.querySelectorAll('.annotationLayer > section:not(.popupAnnotation)')];
    if (above.some(showsSomething)) return;
    // An annotation that should be seen and isn't was told of by the worker; one that is hidden is nothing to be missed.
    this.tell(pageNumber, this.content.get(pageNumber) === true ? 'page-blank' : 'page-empty');
  }

  private tell(page: number, notice: PageNotice): void {
    const known = this.told.get(page) ?? new Set();
    if (known.has(notice)) return;
    this.told.set(page, known.add(notice));
    this.options.notice(page, notice);
  }
}

/** Fields, notes and frames of links lie above the canvas. A place for one shows nothing by itself, nor what is drawn to be pointed at. */
function showsSomething(place: Element): boolean {
  return place.textContent.trim() !== '' || place.querySelector('canvas, img, input') !== null || hasFrame(place);
}

/** pdf.js draws a frame as a border, an underline as its lower one; around several lines as a picture behind them. */
function hasFrame(place: Element): boolean {
  const style = getComputedStyle(place);
  // Without a style a border has no width here.
  const widths = [style.borderTopWidth, style.borderBottomWidth].map((width) => Number.parseFloat(width));
  return widths.some((width) => width > 0) || style.backgroundImage !== 'none';
}

const limited = new WeakSet();

/** Bounds every drawing of pages of the same kind; pdf.js exports no class of them, so the first page's is taken. */
function limitDrawing(page: PDFPageProxy, begun: (page: number, task: Drawing) => void): void {
  const pages = Object.getPrototypeOf(page) as {
    render: (this: PDFPageProxy, ...given: unknown[]) => Drawing;
  };
  current.begun = begun;
  if (limited.has(pages)) return;
  limited.add(pages);
  const render = pages.render;
  pages.render = function limitedRender(...given) {
    const task = render.apply(this, given);
    limitTime(task);
    current.begun(this.pageNumber, task);
    return task;
  };
}

const current: { begun: (page: number, task: Drawing) => void } = { begun: () => undefined };
