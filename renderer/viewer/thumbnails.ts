import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { moveFocus } from './move-focus.ts';

/** CSS pixels of the longer side. */
const longestSide = 132;
/** How far beyond the panel's edge thumbnails are drawn in advance, and kept. */
const drawnAhead = '400px';

export interface ThumbnailsOptions {
  readonly list: HTMLElement;
  readonly eventBus: EventBus;
  readonly goTo: (page: number) => void;
}

/** Small pictures of all pages. Only those near the view are drawn, one after another; distant ones are discarded. */
export class Thumbnails {
  private readonly options: ThumbnailsOptions;
  private readonly observer: IntersectionObserver;
  private readonly wanted = new Set<HTMLButtonElement>();
  private pdf: PDFDocumentProxy | null = null;
  private task: RenderTask | null = null;
  private isDrawing = false;
  private rotation = 0;

  constructor(options: ThumbnailsOptions) {
    this.options = options;
    this.observer = new IntersectionObserver((entries) => this.moved(entries), {
      root: options.list,
      rootMargin: drawnAhead,
    });
    options.list.addEventListener('keydown', (event) =>
      moveFocus(event, [...options.list.querySelectorAll<HTMLElement>('button')]),
    );
  }

  /** Creates a button for each page; `nameOf` gives the names of a page (1-based). */
  show(pdf: PDFDocumentProxy, nameOf: (page: number) => { readonly label: string; readonly short: string }): void {
    this.clear();
    this.pdf = pdf;
    const items = Array.from({ length: pdf.numPages }, (_, index) => this.itemOf(index + 1, nameOf(index + 1)));
    this.options.list.append(...items);
    for (const item of items) this.observer.observe(item);
  }

  clear(): void {
    this.observer.disconnect();
    this.wanted.clear();
    this.task?.cancel();
    this.pdf = null;
    this.options.list.replaceChildren();
  }

  /** Turns all of them, as the pages are. */
  turn(rotation: number): void {
    if (rotation === this.rotation) return;
    this.rotation = rotation;
    for (const button of this.options.list.querySelectorAll('button')) {
      if (button.firstElementChild?.childElementCount === 0) continue;
      button.firstElementChild?.replaceChildren();
      this.wanted.add(button);
    }
    void this.draw();
  }

  /** Shows which page is read. */
  mark(page: number): void {
    const { list } = this.options;
    for (const old of list.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
    const button = list.children[page - 1];
    if (!(button instanceof HTMLButtonElement)) return;
    button.setAttribute('aria-current', 'page');
    for (const other of list.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    button.tabIndex = 0;
    button.scrollIntoView({ block: 'nearest' });
  }

  private itemOf(
    page: number,
    { label, short }: { readonly label: string; readonly short: string },
  ): HTMLButtonElement {
    const button = document.createElement('button');
    const [paper, name] = [document.createElement('span'), document.createElement('span')];
    button.type = 'button';
    button.className = 'jm-thumbnail';
    button.dataset['page'] = String(page);
    button.tabIndex = page === 1 ? 0 : -1;
    button.setAttribute('aria-label', label);
    paper.className = 'jm-thumbnail__paper';
    name.textContent = short;
    name.setAttribute('aria-hidden', 'true');
    button.append(paper, name);
    button.addEventListener('click', () => this.options.goTo(page));
    return button;
  }

  private moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLButtonElement)) continue;
      if (isIntersecting) this.wanted.add(target);
      else {
        this.wanted.delete(target);
        target.firstElementChild?.replaceChildren();
      }
    }
    void this.draw();
  }

  private async draw(): Promise<void> {
    if (this.isDrawing) return;
    this.isDrawing = true;
    for (let [next] = this.wanted; next !== undefined; [next] = this.wanted) {
      this.wanted.delete(next);
      // A page that can't be drawn small is reported where it is shown large.
      await this.drawOne(next).catch(() => undefined);
    }
    this.isDrawing = false;
  }

  private async drawOne(button: HTMLButtonElement): Promise<void> {
    const pdf = this.pdf;
    const pageNumber = Number(button.dataset['page']);
    if (pdf === null || button.firstElementChild?.childElementCount !== 0) return;
    const page = await pdf.getPage(pageNumber);
    const rotation = (page.rotate + this.rotation) % 360;
    const paper = page.getViewport({ scale: 1, rotation });
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({
      scale: (longestSide * devicePixelRatio) / Math.max(paper.width, paper.height),
      rotation,
    });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    canvas.style.width = `${canvas.width / devicePixelRatio}px`;
    this.task = page.render({ canvas, viewport });
    await this.task.promise;
    if (this.pdf === pdf) button.firstElementChild.replaceChildren(canvas);
    // Notifies the viewer, which releases the page's data if the page isn't shown.
    this.options.eventBus.dispatch('thumbnailrendered', { source: this, pageNumber, pdfPage: page });
  }
}
