import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus, PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Panel, ViewerTexts } from '../../shared/contract/viewer-port.ts';
import { elementOf } from './element-of.ts';
import { OutlineTree } from './outline-tree.ts';
import { Thumbnails } from './thumbnails.ts';
import { pageLabel } from './texts.ts';

type Part = NonNullable<Panel>;
const parts = ['thumbnails', 'outline', 'files'] as const satisfies readonly Part[];

export interface SidePanelOptions {
  readonly eventBus: EventBus;
  readonly links: PDFLinkService;
  readonly goTo: (page: number) => void;
  readonly refuse: (address: string) => void;
  /** the person chose another part or closed the panel from within */
  readonly chosen: (panel: Panel) => void;
  /** where the focus goes when the panel is closed from within */
  readonly pages: HTMLElement;
}

/** Thumbnails, outline and files beside the pages; the list of files manages itself. Hidden parts cost nothing. */
export class SidePanel {
  private readonly options: SidePanelOptions;
  private readonly panel = elementOf('panel');
  private readonly tabs: Readonly<Record<Part, HTMLElement>> = {
    thumbnails: elementOf('thumbnails-tab'),
    outline: elementOf('outline-tab'),
    files: elementOf('files-tab'),
  };
  private readonly rooms: Readonly<Record<Part, HTMLElement>> = {
    thumbnails: elementOf('thumbnails'),
    outline: elementOf('outline'),
    files: elementOf('files'),
  };
  private readonly thumbnails: Thumbnails;
  private readonly outline: OutlineTree;
  /** the part shown, or shown again after presenting */
  private wanted: Panel = null;
  private filled = new Set<Part>();
  private pdf: PDFDocumentProxy | null = null;
  private texts: ViewerTexts | null = null;
  private labels: readonly string[] | null = null;
  private page = 1;

  constructor(options: SidePanelOptions) {
    this.options = options;
    this.thumbnails = new Thumbnails({ list: this.rooms.thumbnails, eventBus: options.eventBus, goTo: options.goTo });
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
    this.rooms.thumbnails.setAttribute('aria-label', texts.thumbnails);
    elementOf('outline-tree').setAttribute('aria-label', texts.outline);
    for (const part of parts) this.tabs[part].textContent = texts[part];
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

  /** Shows one part, or none. */
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
    for (const part of parts) {
      this.rooms[part].hidden = part !== panel;
      this.tabs[part].setAttribute('aria-selected', String(part === panel));
      this.tabs[part].tabIndex = part === panel ? 0 : -1;
    }
    if (panel !== null) void this.fill(panel);
  }

  private async fill(part: Part): Promise<void> {
    const { pdf, texts, labels } = this;
    if (part === 'files' || pdf === null || texts === null || this.filled.has(part)) return;
    this.filled.add(part);
    if (part === 'thumbnails') {
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
    parts.forEach((part, index) => {
      this.tabs[part].addEventListener('click', () => this.choose(part));
      this.tabs[part].addEventListener('keydown', (event) => {
        const next = nextTab(event.key, index);
        if (next === undefined) return;
        event.preventDefault();
        this.choose(next);
      });
    });
    this.panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.show(null);
      this.options.chosen(null);
      this.options.pages.focus();
    });
  }

  /** Shows a part as if the person had chosen it. */
  choose(part: Part): void {
    this.show(part);
    this.tabs[part].focus();
    this.options.chosen(part);
  }
}

function nextTab(key: string, index: number): Part | undefined {
  if (key === 'Home') return parts[0];
  if (key === 'End') return parts.at(-1);
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? undefined : parts.at((index + step) % parts.length);
}
