import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { attachedContentSchema } from '../../../shared/contract/pdf-answers.ts';
import type { KindWithin, ViewerTexts } from '../../../shared/contract/viewer-port.ts';
import { FileList, type Looking } from './file-list.ts';
import { beginningOf } from './bounded-content.ts';
import { type FileWithin, kindWithin, mayBeRead } from './file-within.ts';
import { listedFiles, mostFiles, pinnedFiles } from './pinned-files.ts';

/**
 * Reads ahead for files attached to pages only in documents of up to this many pages and bytes, because everything read
 * stays in memory. In larger ones each page is examined when it is drawn.
 */
const readAhead = { pages: 2_000, bytes: 64 * 1024 * 1024 };

/** Milliseconds until the next page is examined, however busy the frame is, and between reports of what was found. */
const pageTimeoutMs = 50;
const tellEveryMs = 2_000;

export interface FilesWithinOptions {
  readonly eventBus: EventBus;
  /** the person wants to read a file */
  readonly choose: (file: FileWithin) => void;
  /** a requested file can't be read: its entry in the list should be shown */
  readonly reveal: () => void;
  /** how many files there are in the document, whenever that has become more */
  readonly tell: (count: number) => void;
}

/** The files within the current document. It stays the same while one of these files is shown instead. */
export class FilesWithin {
  private readonly options: FilesWithinOptions;
  private readonly list: FileList;
  private pdf: PDFDocumentProxy | null = null;
  private files = new Map<string, FileWithin>();
  private kinds = new Map<FileWithin, Promise<KindWithin>>();
  private readonly seenPages = new Set<number>();
  /** pages drawn before the document's own list of files was known, which comes first; null: it is known */
  private waiting: number[] | null = [];
  private count = 0;
  private told = 0;
  private looking: Looking = 'goes-on';
  /** a file of the document is shown in its place */
  private isPaused = false;

  constructor(options: FilesWithinOptions) {
    this.options = options;
    this.list = new FileList(options.choose, (file) => this.kindOf(file));
    options.eventBus.on('annotationlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
      if (!this.isPaused) this.drawn(pageNumber);
    });
  }

  /** Begins with a document, of which nothing is looked at yet. */
  setDocument(pdf: PDFDocumentProxy, texts: ViewerTexts): void {
    Object.assign(this, { pdf, files: new Map(), kinds: new Map(), count: 0, told: 0, waiting: [] });
    Object.assign(this, { looking: 'goes-on', isPaused: false });
    this.seenPages.clear();
    this.list.begin(texts);
  }

  /** Forgets the document and cancels what is under way for it. */
  clear(): void {
    this.pdf = null;
  }

  /** To be called when a file of this document is shown instead of it. */
  pause(shown: FileWithin): void {
    this.isPaused = true;
    this.list.mark(shown);
  }

  /** Looks for files, at the catalog first, then at one page after the other. `size`: bytes of the document. */
  async look(size: number): Promise<void> {
    const { pdf } = this;
    if (pdf === null) return;
    const listed = await listedFiles(pdf).catch(() => ({ files: [], count: 0 }));
    if (this.pdf !== pdf) return;
    this.add(listed.files);
    this.count += listed.count - listed.files.length;
    const isAhead = size <= readAhead.bytes && pdf.numPages <= readAhead.pages;
    this.looking = isAhead ? 'goes-on' : 'page-by-page';
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const page of waiting) await this.lookAt(pdf, page);
    if (this.pdf !== pdf) return;
    this.tellCount();
    if (isAhead) await this.lookAhead(pdf);
  }

  /** A file that was clicked on the page. */
  async chosen(id: string): Promise<void> {
    const file = this.files.get(id);
    const { pdf } = this;
    if (file === undefined) return;
    const kind = await this.kindOf(file);
    if (this.pdf !== pdf || this.isPaused) return;
    if (mayBeRead(file, kind)) this.options.choose(file);
    else {
      this.options.reveal();
      this.list.focus(file);
    }
  }

  /** Puts the focus on the list; false: nothing is in it. */
  focus(): boolean {
    return this.list.focus();
  }

  /** A file's bytes; null: they can't be read, or are more than is unpacked. Never rejects. */
  async contentOf({ id }: FileWithin): Promise<Uint8Array | null> {
    return id === null ? null : this.askFor(id);
  }

  /** What it is by its content, of which only the beginning is read, and that once. Never rejects. */
  private kindOf(file: FileWithin): Promise<KindWithin> {
    const known = this.kinds.get(file);
    if (known !== undefined) return known;
    const asked = file.id === null ? Promise.resolve(null) : this.askFor(beginningOf(file.id));
    const kind = asked.then(kindWithin);
    this.kinds.set(file, kind);
    return kind;
  }

  private async askFor(id: string): Promise<Uint8Array | null> {
    if (this.pdf === null) return null;
    try {
      return attachedContentSchema.parse(await this.pdf.getAttachmentContent(id));
    } catch {
      return null;
    }
  }

  private drawn(page: number): void {
    if (this.pdf === null) return;
    if (this.waiting === null) void this.lookAt(this.pdf, page).then(() => this.tellCount());
    else this.waiting.push(page);
  }

  private async lookAhead(pdf: PDFDocumentProxy): Promise<void> {
    let last = performance.now();
    for (let page = 1; page <= pdf.numPages && this.files.size < mostFiles; page += 1) {
      await idle();
      if (this.pdf !== pdf) return;
      await this.lookAt(pdf, page);
      if (performance.now() - last < tellEveryMs) continue;
      last = performance.now();
      this.tellCount();
    }
    if (this.pdf !== pdf) return;
    this.looking = 'done';
    this.tellCount();
  }

  private async lookAt(pdf: PDFDocumentProxy, page: number): Promise<void> {
    if (this.seenPages.has(page)) return;
    this.seenPages.add(page);
    const found = await pinnedFiles(pdf, page);
    if (this.pdf === pdf) this.add(found);
  }

  /** Skips known files, because one file may be attached to many pages. */
  private add(found: readonly FileWithin[]): void {
    const added = found.filter((file) => {
      const key = file.id ?? JSON.stringify([file.name, file.page]);
      if (this.files.has(key) || this.files.size >= mostFiles) return false;
      this.files.set(key, file);
      return true;
    });
    this.count += added.length;
    this.list.add(added);
  }

  private tellCount(): void {
    this.list.tell(this.count, this.looking);
    if (this.isPaused || this.count === this.told) return;
    this.told = this.count;
    this.options.tell(this.count);
  }
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: pageTimeoutMs }));
}
