import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus, PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Panel, ViewerTexts } from '../../shared/contract/viewer-port.ts';
import { elementOf } from './element-of.ts';
import { OutlineTree } from './outline-tree.ts';
import { Thumbnails } from './thumbnails.ts';
import { pageLabel } from './texts.ts';

type Half = NonNullable<Panel>;

export interface SidePanelOptions {
  readonly eventBus: EventBus;
  readonly links: PDFLinkService;
  readonly goTo: (page: number) => void;
  readonly refuse: (address: string) => void;
  /** the person chose another half or closed the panel from within */
  readonly chosen: (panel: Panel) => void;
  /** where the focus goes when the panel is closed from within */
  readonly pages: HTMLElement;
}

/** Thumbnails and outline beside the pages. What isn't shown costs nothing. */
export class SidePanel {
  private readonly options: SidePanelOptions;
  private readonly panel = elementOf('panel');
  private readonly tabs: Readonly<Record<Half, HTMLElement>> = {
    thumbnails: elementOf('thumbnails-tab'),
    outline: elementOf('outline-tab'),
  };
  private readonly halves: Readonly<Record<Half, HTMLElement>> = {
    thumbnails: elementOf('thumbnails'),
    outline: elementOf('outline'),
  };
  private readonly thumbnails: Thumbnails;
  private readonly outline: OutlineTree;
  /** what is shown, or comes back when presenting has ended */
  private wanted: Panel = null;
  private filled = new Set<Half>();
  private pdf: PDFDocumentProxy | null = null;
  private texts: ViewerTexts | null = null;
  private labels: readonly string[] | null = null;
  private page = 1;

  constructor(options: SidePanelOptions) {
    this.options = options;
    this.thumbnails = new Thumbnails({ list: this.halves.thumbnails, eventBus: options.eventBus, goTo: options.goTo });
    this.outline = new OutlineTree({
      tree: elementOf('outline-tree'),
      goTo: (destination) => void options.links.goToDestination(destination),
      refuse: options.refuse,
    });
    options.eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => this.marked(pageNumber));
    options.eventBus.on('rotationchanging', ({ pagesRotation }: { pagesRotation: number }) =>
      this.thumbnails.turn(pagesRotation),
    );
    this.listen();
  }

  /** Takes the document that is shown now. */
  setDocument(pdf: PDFDocumentProxy, texts: ViewerTexts, labels: readonly string[] | null): void {
    this.clear();
    Object.assign(this, { pdf, texts, labels });
    this.panel.setAttribute('aria-label', texts.panel);
    this.halves.thumbnails.setAttribute('aria-label', texts.thumbnails);
    elementOf('outline-tree').setAttribute('aria-label', texts.outline);
    this.tabs.thumbnails.textContent = texts.thumbnails;
    this.tabs.outline.textContent = texts.outline;
    elementOf('no-outline').textContent = texts.noOutline;
    this.show(this.wanted);
  }

  clear(): void {
    this.pdf = null;
    this.page = 1;
    this.filled.clear();
    this.thumbnails.clear();
    this.outline.clear();
    elementOf('no-outline').hidden = true;
  }

  /** Shows one half, or none. */
  show(panel: Panel): void {
    this.wanted = panel;
    this.lay(panel);
  }

  /** Puts the panel away for a while, and back again. */
  pause(paused: boolean): void {
    this.lay(paused ? null : this.wanted);
  }

  private lay(panel: Panel): void {
    this.panel.hidden = panel === null;
    document.documentElement.classList.toggle('jm-with-panel', panel !== null);
    for (const half of ['thumbnails', 'outline'] as const) {
      this.halves[half].hidden = half !== panel;
      this.tabs[half].setAttribute('aria-selected', String(half === panel));
      this.tabs[half].tabIndex = half === panel ? 0 : -1;
    }
    if (panel !== null) void this.fill(panel);
  }

  private async fill(half: Half): Promise<void> {
    const { pdf, texts, labels } = this;
    if (pdf === null || texts === null || this.filled.has(half)) return;
    this.filled.add(half);
    if (half === 'thumbnails') {
      this.thumbnails.show(pdf, (page) => ({
        label: pageLabel(texts, page, true),
        short: labels?.[page - 1] ?? String(page),
      }));
      this.marked(this.page);
      return;
    }
    const entries = await pdf.getOutline().catch(() => null);
    if (this.pdf !== pdf) return;
    elementOf('no-outline').hidden = this.outline.show(entries ?? []);
    elementOf('outline-tree').hidden = !elementOf('no-outline').hidden;
  }

  private marked(page: number): void {
    this.page = page;
    this.thumbnails.mark(page);
  }

  private listen(): void {
    for (const half of ['thumbnails', 'outline'] as const) {
      this.tabs[half].addEventListener('click', () => this.choose(half));
      this.tabs[half].addEventListener('keydown', ({ key }) => {
        if (key === 'ArrowLeft' || key === 'ArrowRight') this.choose(half === 'outline' ? 'thumbnails' : 'outline');
      });
    }
    this.panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.show(null);
      this.options.chosen(null);
      this.options.pages.focus();
    });
  }

  private choose(half: Half): void {
    this.show(half);
    this.tabs[half].focus();
    this.options.chosen(half);
  }
}
