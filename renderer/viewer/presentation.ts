import { ScrollMode, type PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { ReadingPosition } from '../../shared/contract/reading.ts';
import { currentPosition, restorePosition, setSpread } from './reading-position.ts';

/** One whole page at a time, as slides are shown. What was before comes back when it ends, on the page reached. */
export class Presentation {
  private readonly viewer: PDFViewer;
  private readonly container: HTMLElement;
  private before: ReadingPosition | null = null;

  constructor(viewer: PDFViewer, container: HTMLElement) {
    this.viewer = viewer;
    this.container = container;
    addEventListener('keydown', (event) => this.press(event));
  }

  get isOn(): boolean {
    return this.before !== null;
  }

  /** The place to go on at when it has ended. */
  positionAfter(): ReadingPosition | null {
    const page = this.viewer.currentPageNumber;
    if (this.before === null || this.before.page === page) return this.before;
    return { ...this.before, page, left: null, top: null };
  }

  begin(): void {
    if (this.isOn) return;
    this.before = currentPosition(this.viewer, this.container);
    if (this.before === null) return;
    document.documentElement.classList.add('jm-presenting');
    setSpread(this.viewer, 'none');
    this.viewer.scrollMode = ScrollMode.PAGE;
    this.viewer.currentScaleValue = 'page-fit';
  }

  end(): void {
    const position = this.positionAfter();
    if (position === null) return;
    this.before = null;
    document.documentElement.classList.remove('jm-presenting');
    this.viewer.scrollMode = ScrollMode.VERTICAL;
    restorePosition(this.viewer, position);
  }

  private press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!this.isOn || event.defaultPrevented || ctrlKey || metaKey || altKey) return;
    const step = event.shiftKey && key === ' ' ? 'back' : steps[key];
    if (step === undefined) return;
    event.preventDefault();
    if (step === 'on') this.viewer.nextPage();
    else if (step === 'back') this.viewer.previousPage();
    else this.viewer.currentPageNumber = step === 'first' ? 1 : this.viewer.pagesCount;
  }
}

type Step = 'on' | 'back' | 'first' | 'last';
const steps: Readonly<Record<string, Step>> = {
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageDown: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
};
