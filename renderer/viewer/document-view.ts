import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { documentAddress } from '../../shared/contract/origins.ts';
import { type Rotation, rotationSchema, type Spread, type Zoom } from '../../shared/contract/reading.ts';
import type { FromViewer, ToViewer } from '../../shared/contract/viewer-port.ts';
import type { DocumentId } from '../../shared/ids.ts';
import { boundMemory } from './bound-memory.ts';
import { ClosedLinkService } from './closed-link-service.ts';
import { DocumentMarks } from './document-marks.ts';
import { documentWithPages, pageLabelsOf } from './document-with-pages.ts';
import { BoundedCanvasFactory } from './drawing-budget.ts';
import { elementOf } from './element-of.ts';
import { failureOf } from './failure.ts';
import type { FileWithin } from './files/file-within.ts';
import { FilesWithin } from './files/files-within.ts';
import { listedFiles } from './files/pinned-files.ts';
import { Finding } from './finding.ts';
import { fitOnResize } from './fit-on-resize.ts';
import { FrozenPages } from './frozen-pages.ts';
import { GermanFinder } from './german-finder.ts';
import { hasText } from './has-text.ts';
import { Presentation } from './presentation.ts';
import { pageName } from './page-name.ts';
import { PageWatch } from './page-watch.ts';
import { pictureLimits } from '../../shared/pdf/picture-limits.ts';
import { preferencesPath, restorePosition, setSpread, zoomIn } from './reading-position.ts';
import { SidePanel } from './side-panel.ts';
import { watchFonts } from './watch-fonts.ts';
import { watchPosition } from './watch-position.ts';
import { pageLabel, silentWords } from './texts.ts';
import { WorkerAhead } from './worker-ahead.ts';
import { isXfaOnly } from './xfa-form.ts';

type OpenBundle = Extract<ToViewer, { type: 'open' }>;
type PdfViewerOptions = ConstructorParameters<typeof PDFViewer>[0];

/** Forms and links are shown; scripts of a document are never run, and nothing can be written into it. */
const annotationMode = { display: 1 } as const;

/** Bytes asked for at a time: what lies near the page that is read, not the whole document. */
const rangeBytes = 256 * 1024;

/**
 * Pixels of one page's canvas. Larger pages are drawn coarser as a whole and sharp where they are in view; pdf.js keeps ten
 * of them, so this bounds what pages take: ten times 32 MB.
 */
const maxCanvasPixels = 8 * 1024 * 1024;

/** Milliseconds after the first page at which what can wait is done in any case. */
const preparationTimeoutMs = 1_000;

/** Shows one document at a time with pdf.js's own viewer components. */
export class DocumentView {
  readonly marks: DocumentMarks;
  readonly finding: Finding;
  readonly panel: SidePanel;
  readonly presentation: Presentation;
  private readonly eventBus = new EventBus();
  private readonly workers = new WorkerAhead();
  private readonly links: ClosedLinkService;
  private readonly finder: GermanFinder;
  private readonly viewer: PDFViewer;
  private readonly container: HTMLDivElement;
  private readonly frozen: FrozenPages;
  private readonly watch: PageWatch;
  private readonly files: FilesWithin;
  private readonly tell: (message: FromViewer) => void;
  private task: PDFDocumentLoadingTask | null = null;
  private opening: OpenBundle | null = null;
  /** the document of which a file is shown: that has no place and no marks of its own */
  private outer: PDFDocumentLoadingTask | null = null;
  private labels: readonly string[] | null = null;
  /** how often a password was asked for after a document was open: for files within it */
  private passwordsAsked = 0;

  constructor(tell: (message: FromViewer) => void) {
    this.tell = tell;
    this.container = elementOf('container');
    const refuse = (address: string): void => tell({ type: 'linkRefused', address: address.slice(0, 2_000) });
    this.frozen = new FrozenPages(this.container);
    // Who follows a link keeps the zoom that was chosen.
    this.links = new ClosedLinkService({ eventBus: this.eventBus, ignoreDestinationZoom: true }, refuse);
    this.finder = new GermanFinder({ eventBus: this.eventBus, linkService: this.links });
    const options = {
      container: this.container,
      viewer: elementOf('viewer'),
      eventBus: this.eventBus,
      linkService: this.links,
      findController: this.finder,
      annotationMode: annotationMode.display,
      imageResourcesPath: './images/',
      removePageBorders: true,
      maxCanvasPixels,
      l10n: silentWords(document.documentElement.lang),
    };
    this.viewer = new PDFViewer(options as unknown as PdfViewerOptions);
    this.links.setViewer(this.viewer);
    this.finding = new Finding(this.eventBus, this.viewer, tell);
    fitOnResize(this.eventBus, this.container, this.viewer);
    boundMemory(this.eventBus, this.viewer);
    this.watch = new PageWatch({
      eventBus: this.eventBus,
      viewer: this.viewer,
      notice: (page, notice) => {
        if (this.opening !== null) tell({ type: 'pageNotice', documentId: this.opening.documentId, page, notice });
      },
    });
    this.files = new FilesWithin({
      eventBus: this.eventBus,
      choose: (file) => void this.openFile(file),
      reveal: () => this.panel.choose('files'),
      tell: (count) => this.tellFiles(count),
    });
    this.links.fileChosen = (id) => {
      if (this.outer === null) void this.files.chosen(id);
    };
    this.presentation = new Presentation(this.viewer, this.container);
    this.panel = new SidePanel({
      eventBus: this.eventBus,
      links: this.links,
      goTo: (page) => this.goToPage(page),
      refuse,
      chosen: (panel) => tell({ type: 'panel', panel }),
      pages: this.container,
    });
    this.listen();
    this.marks = new DocumentMarks({
      container: this.container,
      viewer: this.viewer,
      eventBus: this.eventBus,
      tell,
      nameOf: (page) => pageName(this.labels?.[page], page + 1),
      shown: () => (this.outer !== null ? null : (this.opening?.documentId ?? null)),
    });
  }

  /** Shows a document in place of the one before. */
  async open(opening: OpenBundle): Promise<void> {
    this.close();
    this.endOuter();
    this.opening = opening;
    this.tell({ type: 'begun', documentId: opening.documentId });
    this.links.outside = opening.texts.outside;
    this.panel.show(opening.panel);
    document.documentElement.lang = opening.language;
    document.title = opening.texts.title;
    this.container.setAttribute('aria-label', opening.texts.title);
    this.setTheme(opening.theme);
    await this.load(opening, {
      url: documentAddress(opening.documentId),
      rangeChunkSize: rangeBytes,
      disableAutoFetch: true,
      disableStream: true,
    });
  }

  /** Shows the list of files within the document, and puts the focus on it. */
  showFiles(): void {
    this.panel.show('files');
    if (!this.files.focus()) this.panel.choose('files');
  }

  /** Shows a file within the document, from its beginning, until a document is opened. */
  private async openFile(file: FileWithin): Promise<void> {
    const { opening, task } = this;
    if (opening === null || task === null) return;
    const asked = this.passwordsAsked;
    const data = await this.files.contentOf(file);
    if (this.opening !== opening) return;
    const isLocked = data === null && this.passwordsAsked > asked;
    this.tell({ type: 'attached', documentId: opening.documentId, name: file.name, isShown: data !== null, isLocked });
    if (data === null) return;
    // The document itself stays open: others of its files can be read after this one.
    this.outer ??= task;
    this.files.pause(file);
    const rotation = rotationSchema.parse(this.viewer.pagesRotation);
    this.close();
    this.opening = { ...opening, position: { ...opening.position, page: 1, left: null, top: null, rotation } };
    await this.load(this.opening, { data });
  }

  private tellFiles(count: number): void {
    if (this.opening !== null) this.tell({ type: 'filesWithin', documentId: this.opening.documentId, count });
  }

  private async load(opening: OpenBundle, source: Parameters<WorkerAhead['open']>[0]): Promise<void> {
    const task = this.workers.open(
      {
        ...source,
        enableXfa: false,
        useSystemFonts: false,
        ...pictureLimits,
        CanvasFactory: BoundedCanvasFactory,
        cMapUrl: './cmaps/',
        standardFontDataUrl: './standard_fonts/',
        wasmUrl: './wasm/',
        iccUrl: './iccs/',
      },
      (report) => {
        if (this.opening === opening) this.watch.report(report);
      },
    );
    let isOpen = false;
    // A password would be asked for here; without one the document is refused, and says so.
    task.onPassword = (answer: (password: Error) => void) => {
      // Asked for later it is for one of its files only: that one can't be read.
      if (isOpen) {
        this.passwordsAsked += 1;
        answer(new Error('no password'));
      } else this.fail(opening.documentId, 'encrypted', task);
    };
    this.task = task;
    try {
      const [pdf, labels] = await Promise.all([documentWithPages(task), pageLabelsOf(task)]);
      isOpen = true;
      this.watch.setDocument(pdf, await pdf.getPage(1));
      this.show(opening, pdf, labels);
    } catch (thrown) {
      if (this.opening === opening) this.fail(opening.documentId, failureOf(thrown), task);
    }
  }

  goToPage(page: number): void {
    if (page <= this.viewer.pagesCount) this.viewer.currentPageNumber = page;
  }

  goToLabel(label: string): void {
    const page = this.viewer.pageLabelToPageNumber(label) ?? Number(label);
    if (Number.isInteger(page) && page >= 1) this.goToPage(page);
  }

  setRotation(rotation: Rotation): void {
    this.viewer.pagesRotation = rotation;
  }

  setSpread(spread: Spread): void {
    setSpread(this.viewer, spread);
  }

  setZoom(zoom: Zoom): void {
    this.viewer.currentScaleValue = String(zoom);
  }

  stepZoom(direction: 'in' | 'out'): void {
    if (direction === 'in') this.viewer.increaseScale();
    else this.viewer.decreaseScale();
  }

  setPresenting(presenting: boolean): void {
    this.panel.pause(presenting);
    if (presenting) {
      this.presentation.begin();
      this.container.focus();
    } else this.presentation.end();
  }

  setTheme(theme: OpenBundle['theme']): void {
    document.documentElement.dataset['theme'] = theme;
  }

  private show(opening: OpenBundle, pdf: PDFDocumentProxy, labels: readonly string[] | null): void {
    if (this.opening !== opening) return;
    this.labels = labels;
    this.viewer.setDocument(pdf);
    if (labels !== null) this.viewer.setPageLabels([...labels]);
    this.links.setDocument(pdf);
    this.finder.setDocument(pdf);
    this.panel.setDocument(pdf, opening.texts, labels);
    if (this.outer === null) this.files.setDocument(pdf, opening.texts);
    this.tell({ type: 'opened', documentId: opening.documentId, pages: pdf.numPages });
    // All of this can wait until the page that is wanted is there; asked for at once it would be drawn later.
    const drawn = this.viewer.onePageRendered as Promise<unknown>;
    void drawn.then(() =>
      requestIdleCallback(() => void this.prepareNext(opening, pdf), { timeout: preparationTimeoutMs }),
    );
  }

  private async prepareNext(opening: OpenBundle, pdf: PDFDocumentProxy): Promise<void> {
    this.workers.prepare();
    if (this.opening !== opening) return;
    if (await isXfaOnly(pdf)) this.tellWhile(opening, { type: 'isForm', documentId: opening.documentId });
    if (this.opening === opening) void this.lookForFiles(opening, pdf);
    const found = await hasText(pdf).catch(() => true);
    // A page of areas and lines is no scan; the search names the pages of a document that begins with one.
    if (!found && this.watch.hasSeenPicture())
      this.tellWhile(opening, { type: 'hasNoText', documentId: opening.documentId });
  }

  /** Of files within a file only their number is said. */
  private async lookForFiles(opening: OpenBundle, pdf: PDFDocumentProxy): Promise<void> {
    if (this.outer === null) return this.files.look(opening.size);
    const { count } = await listedFiles(pdf).catch(() => ({ count: 0 }));
    if (count > 0) this.tellWhile(opening, { type: 'filesWithin', documentId: opening.documentId, count });
  }

  private tellWhile(opening: OpenBundle, message: FromViewer): void {
    if (this.opening === opening) this.tell(message);
  }

  private close(): void {
    const task = this.task;
    this.task = null;
    this.opening = null;
    this.finding.forget();
    if (task === null) return;
    this.frozen.freeze();
    this.presentation.end();
    this.panel.clear();
    this.watch.clear();
    // pdf.js takes null for "no document", which its types don't say.
    this.viewer.setDocument(null);
    this.links.setDocument(null);
    if (task !== this.outer) void this.workers.end(task);
  }

  private endOuter(): void {
    this.files.clear();
    if (this.outer !== null) void this.workers.end(this.outer);
    this.outer = null;
  }

  private fail(documentId: DocumentId, reason: ReturnType<typeof failureOf>, task: PDFDocumentLoadingTask): void {
    this.tell({ type: 'failed', documentId, reason });
    this.opening = null;
    this.frozen.thaw();
    void this.workers.end(task);
  }

  private listen(): void {
    // The frame itself sees when the focus comes. Told by the desk it would take the focus late, from whatever has it by then.
    addEventListener('focus', () => {
      if (document.activeElement === document.body) this.container.focus();
    });
    this.eventBus.on('pagesinit', () => {
      if (this.opening === null) return;
      restorePosition(this.viewer, this.opening.position);
      this.tellPage(this.viewer.currentPageNumber, this.viewer.currentPageLabel);
    });
    this.eventBus.on('pagerendered', () => this.frozen.thaw());
    this.eventBus.on(
      'pagechanging',
      ({ pageNumber, pageLabel: label }: { pageNumber: number; pageLabel: string | null }) =>
        this.tellPage(pageNumber, label),
    );
    this.eventBus.on('scalechanging', ({ scale }: { scale: number }) => {
      if (this.opening !== null)
        this.tell({ type: 'zoomed', documentId: this.opening.documentId, zoom: zoomIn(this.viewer), factor: scale });
    });
    watchFonts(this.eventBus, this.viewer, (fonts) => {
      if (this.opening !== null) this.tell({ type: 'fontsMissing', documentId: this.opening.documentId, fonts });
    });
    watchPosition(this.eventBus, () => this.postPosition());
    this.eventBus.on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => this.labelPage(pageNumber));
  }

  private labelPage(pageNumber: number): void {
    const page = this.container.querySelector(`.page[data-page-number="${pageNumber}"]`);
    if (this.opening === null || page === null) return;
    const text = page.querySelector('.textLayer')?.textContent ?? '';
    page.setAttribute('aria-label', pageLabel(this.opening.texts, pageNumber, text.trim() !== ''));
  }

  private tellPage(page: number, label: string | null): void {
    if (this.opening !== null)
      this.tell({ type: 'page', documentId: this.opening.documentId, page, label: pageName(label, page) });
  }

  /** While presenting the person reads on, but not as it is laid out then. */
  private postPosition(): void {
    const position = this.presentation.isOn
      ? this.presentation.positionAfter()
      : preferencesPath(this.viewer, this.container);
    if (this.opening !== null && position !== null && this.outer === null)
      this.tell({ type: 'position', documentId: this.opening.documentId, position });
  }
}
