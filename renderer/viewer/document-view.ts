import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { rotationSchema } from '../../shared/contract/reading.ts';
import type { FromViewer, ToViewer } from '../../shared/contract/viewer-port.ts';
import type { DocumentId } from '../../shared/ids.ts';
import { DocumentLoader, type LoadedDocument } from './document-loader.ts';
import { DocumentMarks } from './document-marks.ts';
import { failureOf } from './failure.ts';
import type { FileWithin } from './files/file-within.ts';
import { FilesWithin } from './files/files-within.ts';
import { listedFiles } from './files/pinned-files.ts';
import { Finding } from './finding.ts';
import { FrozenPages } from './frozen-pages.ts';
import { hasText } from './has-text.ts';
import { PageControls } from './page-controls.ts';
import { pageName } from './page-name.ts';
import { PageWatch } from './page-watch.ts';
import { createPdfParts, type PdfParts } from './pdf-parts.ts';
import { Presentation } from './presentation.ts';
import { restorePosition } from './reading-position.ts';
import { SidePanel } from './side-panel.ts';
import { type DocumentSource, storedDocument } from './stored-document.ts';
import { tellReading } from './tell-reading.ts';
import { isXfaOnly } from './xfa-form.ts';

type OpenMessage = Extract<ToViewer, { type: 'open' }>;

/** Milliseconds after the first page at which what can wait is done in any case. */
const preparationTimeoutMs = 1_000;

/** Shows one document at a time with pdf.js's own viewer components. */
export class DocumentView {
  readonly marks: DocumentMarks;
  readonly finding: Finding;
  readonly panel: SidePanel;
  readonly presentation: Presentation;
  readonly controls: PageControls;
  private readonly parts: PdfParts;
  private readonly loader = new DocumentLoader();
  private readonly frozen: FrozenPages;
  private readonly watch: PageWatch;
  private readonly files: FilesWithin;
  private readonly tell: (message: FromViewer) => void;
  private task: PDFDocumentLoadingTask | null = null;
  private opening: OpenMessage | null = null;
  /** the document of which a file is shown: that has no place and no marks of its own */
  private outer: PDFDocumentLoadingTask | null = null;
  private labels: readonly string[] | null = null;

  constructor(tell: (message: FromViewer) => void) {
    this.tell = tell;
    const refuse = (address: string): void => tell({ type: 'linkRefused', address: address.slice(0, 2_000) });
    this.parts = createPdfParts(refuse);
    const { container, eventBus, links, viewer } = this.parts;
    this.frozen = new FrozenPages(container);
    this.controls = new PageControls(viewer);
    this.finding = new Finding(eventBus, viewer, tell);
    this.watch = new PageWatch({
      eventBus,
      viewer,
      notice: (page, notice) => {
        if (this.opening !== null) tell({ type: 'pageNotice', documentId: this.opening.documentId, page, notice });
      },
    });
    this.files = new FilesWithin({
      eventBus,
      choose: (file) => void this.openFile(file),
      reveal: () => this.panel.choose('files'),
      tell: (count) => this.tellFiles(count),
    });
    links.fileChosen = (id) => {
      if (this.outer === null) void this.files.chosen(id);
    };
    this.presentation = new Presentation(viewer, container);
    this.panel = new SidePanel({
      eventBus,
      links,
      goTo: (page) => this.controls.goToPage(page),
      refuse,
      chosen: (panel) => tell({ type: 'panel', panel }),
      pages: container,
    });
    this.listen();
    tellReading({
      parts: this.parts,
      presentation: this.presentation,
      opening: () => this.opening,
      isWithin: () => this.outer !== null,
      tell,
    });
    this.marks = new DocumentMarks({
      container,
      viewer,
      eventBus,
      tell,
      nameOf: (page) => pageName(this.labels?.[page], page + 1),
      shown: () => (this.outer !== null ? null : (this.opening?.documentId ?? null)),
    });
  }

  /** Shows a document in place of the one before. */
  async open(opening: OpenMessage): Promise<void> {
    this.close();
    this.endOuter();
    this.opening = opening;
    this.tell({ type: 'begun', documentId: opening.documentId });
    this.parts.links.outside = opening.texts.outside;
    this.panel.show(opening.panel);
    document.documentElement.lang = opening.language;
    document.title = opening.texts.title;
    this.parts.container.setAttribute('aria-label', opening.texts.title);
    this.setTheme(opening.theme);
    await this.load(opening, storedDocument(opening.documentId));
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
    const asked = this.loader.passwordsAsked;
    const data = await this.files.contentOf(file);
    if (this.opening !== opening) return;
    const isLocked = data === null && this.loader.passwordsAsked > asked;
    this.tell({ type: 'attached', documentId: opening.documentId, name: file.name, isShown: data !== null, isLocked });
    if (data === null) return;
    // The document itself stays open: others of its files can be read after this one.
    this.outer ??= task;
    this.files.pause(file);
    const rotation = rotationSchema.parse(this.parts.viewer.pagesRotation);
    this.close();
    this.opening = { ...opening, position: { ...opening.position, page: 1, left: null, top: null, rotation } };
    await this.load(this.opening, { data });
  }

  private tellFiles(count: number): void {
    if (this.opening !== null) this.tell({ type: 'filesWithin', documentId: this.opening.documentId, count });
  }

  private async load(opening: OpenMessage, source: DocumentSource): Promise<void> {
    const { task, loaded } = this.loader.load(source, (report) => {
      if (this.opening === opening) this.watch.report(report);
    });
    this.task = task;
    try {
      const found = await loaded;
      this.watch.setDocument(found.pdf, await found.pdf.getPage(1));
      this.show(opening, found);
    } catch (thrown) {
      if (this.opening === opening) this.fail(opening.documentId, failureOf(thrown), task);
    }
  }

  setPresenting(presenting: boolean): void {
    this.panel.pause(presenting);
    if (presenting) {
      this.presentation.begin();
      this.parts.container.focus();
    } else this.presentation.end();
  }

  setTheme(theme: OpenMessage['theme']): void {
    document.documentElement.dataset['theme'] = theme;
  }

  private show(opening: OpenMessage, { pdf, labels }: LoadedDocument): void {
    if (this.opening !== opening) return;
    const { viewer, links, finder } = this.parts;
    this.labels = labels;
    viewer.setDocument(pdf);
    if (labels !== null) viewer.setPageLabels([...labels]);
    links.setDocument(pdf);
    finder.setDocument(pdf);
    this.panel.setDocument(pdf, opening.texts, labels);
    if (this.outer === null) this.files.setDocument(pdf, opening.texts);
    this.tell({ type: 'opened', documentId: opening.documentId, pages: pdf.numPages });
    // All of this can wait until the page that is wanted is there; asked for at once it would be drawn later.
    const drawn = viewer.onePageRendered as Promise<unknown>;
    void drawn.then(() =>
      requestIdleCallback(() => void this.prepareNext(opening, pdf), { timeout: preparationTimeoutMs }),
    );
  }

  private async prepareNext(opening: OpenMessage, pdf: PDFDocumentProxy): Promise<void> {
    this.loader.prepare();
    if (this.opening !== opening) return;
    if (await isXfaOnly(pdf)) this.tellWhile(opening, { type: 'isForm', documentId: opening.documentId });
    if (this.opening === opening) void this.lookForFiles(opening, pdf);
    const found = await hasText(pdf).catch(() => true);
    // A page of areas and lines is no scan; the search names the pages of a document that begins with one.
    if (!found && this.watch.hasSeenPicture())
      this.tellWhile(opening, { type: 'hasNoText', documentId: opening.documentId });
  }

  /** Of files within a file only their number is said. */
  private async lookForFiles(opening: OpenMessage, pdf: PDFDocumentProxy): Promise<void> {
    if (this.outer === null) return this.files.look(opening.size);
    const { count } = await listedFiles(pdf).catch(() => ({ count: 0 }));
    if (count > 0) this.tellWhile(opening, { type: 'filesWithin', documentId: opening.documentId, count });
  }

  private tellWhile(opening: OpenMessage, message: FromViewer): void {
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
    this.parts.viewer.setDocument(null);
    this.parts.links.setDocument(null);
    if (task !== this.outer) this.loader.end(task);
  }

  private endOuter(): void {
    this.files.clear();
    if (this.outer !== null) this.loader.end(this.outer);
    this.outer = null;
  }

  private fail(documentId: DocumentId, reason: ReturnType<typeof failureOf>, task: PDFDocumentLoadingTask): void {
    this.tell({ type: 'failed', documentId, reason });
    this.opening = null;
    this.frozen.thaw();
    this.loader.end(task);
  }

  private listen(): void {
    const { container, eventBus, viewer } = this.parts;
    // The frame itself sees when the focus comes. Told by the desk it would take the focus late, from whatever has it by then.
    addEventListener('focus', () => {
      if (document.activeElement === document.body) container.focus();
    });
    eventBus.on('pagesinit', () => {
      if (this.opening !== null) restorePosition(viewer, this.opening.position);
    });
    eventBus.on('pagerendered', () => this.frozen.thaw());
  }
}
