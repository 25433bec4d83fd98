import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { FromViewer, ShownMark } from '../../shared/contract/viewer-port.ts';
import { matrixOf } from '../../shared/domain/page-coordinates.ts';
import type { DocumentId, MarkId } from '../../shared/ids.ts';
import { KeyboardSelection } from './keyboard-selection.ts';
import { type DrawnPage, MarkLayer } from './mark-layer.ts';
import { type SelectablePage, type SelectedText, selectedText } from './selected-text.ts';

/** What pdf.js's page view has, which its types leave open. */
interface PageView {
  readonly div: HTMLElement;
  readonly viewport: { readonly transform: readonly number[]; readonly width: number; readonly height: number };
}

export interface DocumentMarksOptions {
  readonly container: HTMLElement;
  readonly viewer: PDFViewer;
  readonly eventBus: EventBus;
  readonly tell: (message: FromViewer) => void;
  /** what it calls a page (0-based); null: nothing else than its number */
  readonly nameOf: (page: number) => string | null;
  /** the document that is shown; null: none */
  readonly shown: () => DocumentId | null;
}

/** Milliseconds for which a selection has to rest before the desk is told. */
const selectionDebounceMs = 120;
/** Milliseconds until a key about marks counts again. */
const keyDebounceMs = 400;
/** What stays in view above a mark that is gone to, in units of the page. */
const above = 72;

type MarkKey = Extract<FromViewer, { type: 'markKey' }>['key'];
const keys: Readonly<Record<string, MarkKey>> = { h: 'highlight', n: 'note' };

/** Marks in the document that is shown, and the text selected for new ones. */
export class DocumentMarks {
  private readonly options: DocumentMarksOptions;
  private readonly layer: MarkLayer;
  private readonly selecting: KeyboardSelection;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wanted: MarkId | null = null;
  private hadSelection = false;
  private lastTold: SelectedText['parts'] = [];
  private isPointing = false;
  private lastKeyAt = 0;

  constructor(options: DocumentMarksOptions) {
    this.options = options;
    this.layer = new MarkLayer(
      (page) => this.pageAt(page),
      (markId, box) => this.tell((documentId) => ({ type: 'markChosen', documentId, markId, box })),
    );
    this.selecting = new KeyboardSelection(options.container);
    this.listen();
  }

  set(documentId: DocumentId, marks: readonly ShownMark[]): void {
    if (documentId === this.options.shown()) this.layer.set(marks);
  }

  /** Goes to a mark; before the pages are laid out, as soon as they are. */
  show(markId: MarkId): void {
    this.wanted = markId;
    if (this.options.viewer.pagesCount > 0) this.goToWanted();
  }

  beginSelection(): void {
    this.selecting.begin();
    this.tellSelection();
  }

  endSelection(): void {
    this.selecting.end();
    this.tellSelection();
  }

  private goToWanted(): void {
    const mark = this.wanted === null ? null : this.layer.find(this.wanted);
    if (mark === null) return;
    this.wanted = null;
    const [left, top] = mark.quads[0] ?? [];
    const place =
      top === undefined
        ? {}
        : { destArray: [null, { name: 'XYZ' }, left, top + above, null], allowNegativeOffset: true };
    this.options.viewer.scrollPageIntoView({ pageNumber: mark.page + 1, ignoreDestinationZoom: true, ...place });
    this.layer.focus(mark.markId);
  }

  private pageAt(page: number): DrawnPage | null {
    const view = this.options.viewer.getPageView(page) as PageView | undefined;
    if (view === undefined || view.div.querySelector('.canvasWrapper') === null) return null;
    const { transform, width, height } = view.viewport;
    return { element: view.div, matrix: matrixOf(transform), width, height };
  }

  private selectableAt(page: number): SelectablePage | null {
    const drawn = this.pageAt(page);
    return drawn === null ? null : { matrix: drawn.matrix, name: this.options.nameOf(page) };
  }

  private listen(): void {
    const { eventBus, container } = this.options;
    eventBus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => this.layer.draw(pageNumber - 1));
    for (const name of ['scalechanging', 'rotationchanging'])
      eventBus.on(name, () => requestAnimationFrame(() => this.layer.drawAll()));
    eventBus.on('pagesinit', () => requestAnimationFrame(() => this.goToWanted()));
    // The old document's marks end with it; the new one's come over the port.
    eventBus.on('pagesdestroy', () => this.forget());
    document.addEventListener('selectionchange', () => this.tellSoon());
    addEventListener('pointerdown', () => {
      this.isPointing = true;
    });
    for (const name of ['pointerup', 'pointercancel']) {
      addEventListener(name, () => {
        this.isPointing = false;
        this.tellSoon();
      });
    }
    container.addEventListener('click', ({ clientX, clientY, target }) => this.click(clientX, clientY, target));
    addEventListener('keydown', (event) => this.press(event));
    // Whatever the key opened has the focus now, so the next key is intended.
    addEventListener('blur', () => {
      this.lastKeyAt = 0;
    });
  }

  /** Not while the pointer is still selecting: the tools would appear under it. */
  private tellSoon(): void {
    clearTimeout(this.timer);
    if (!this.isPointing) this.timer = setTimeout(() => this.tellChangedSelection(), selectionDebounceMs);
  }

  private forget(): void {
    this.layer.set([]);
    this.wanted = null;
  }

  private click(x: number, y: number, target: EventTarget | null): void {
    if (
      this.selecting.hasSelection() ||
      (target instanceof Element && target.closest('a, input, select, textarea, button') !== null)
    )
      return;
    const found = this.layer.at(x, y) ?? { markId: null, box: { left: x, top: y, width: 0, height: 0 } };
    this.tell((documentId) => ({ type: 'markChosen', documentId, ...found }));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isField(event.target)) return;
    if (this.selecting.press(event)) {
      event.preventDefault();
      return;
    }
    const key = this.keyOf(event);
    if (key === null) return;
    event.preventDefault();
    // Repeats of a held key, and letters typed before the note's field has the focus, aren't intended as commands.
    if (event.repeat || (key !== 'tools' && event.timeStamp - this.lastKeyAt < keyDebounceMs)) return;
    this.lastKeyAt = event.timeStamp;
    // A hit just found can be marked without selecting it first; if it is marked already, selecting starts from it.
    if (key === 'highlight' && !this.selecting.hasSelection() && this.selecting.selectHit() && this.isMarked()) {
      this.beginSelection();
      return;
    }
    this.tellSelection();
    const page = this.options.viewer.currentPageNumber - 1;
    this.tell((documentId) => ({ type: 'markKey', documentId, key, page, pageName: this.options.nameOf(page) }));
  }

  private isMarked(): boolean {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0) return false;
    const { left, top, width, height } = selection.getRangeAt(0).getBoundingClientRect();
    return this.layer.at(left + width / 2, top + height / 2) !== null;
  }

  private keyOf({ key, ctrlKey, altKey, metaKey, shiftKey, target }: KeyboardEvent): MarkKey | null {
    if (ctrlKey || altKey || metaKey || shiftKey) return null;
    if (key === 'Enter')
      return this.selecting.hasSelection() && !(target instanceof Element && target.closest('a, button') !== null)
        ? 'tools'
        : null;
    return keys[key.toLowerCase()] ?? null;
  }

  /**
   * The browser reports a change late: a key may have reported the selection already, and the text may be marked by
   * now. Reported again, it would count as a new selection and close the new mark's tools.
   */
  private tellChangedSelection(): void {
    if (JSON.stringify(this.selected().parts) !== JSON.stringify(this.lastTold)) this.tellSelection();
  }

  private selected(): SelectedText {
    return selectedText(document.getSelection(), (page) => this.selectableAt(page));
  }

  private tellSelection(): void {
    clearTimeout(this.timer);
    const selected = this.selected();
    this.lastTold = selected.parts;
    const hasSelection = selected.parts.length > 0;
    if (!hasSelection && !this.hadSelection) return;
    this.hadSelection = hasSelection;
    this.tell((documentId) => ({ type: 'selected', documentId, parts: [...selected.parts], box: selected.box }));
  }

  private tell(messageOn: (documentId: DocumentId) => FromViewer): void {
    const documentId = this.options.shown();
    if (documentId !== null) this.options.tell(messageOn(documentId));
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null;
}
