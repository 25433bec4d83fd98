import { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { boundMemory } from './bound-memory.ts';
import { ClosedLinkService } from './closed-link-service.ts';
import { elementOf } from './element-of.ts';
import { fitOnResize } from './fit-on-resize.ts';
import { GermanFinder } from './german-finder.ts';
import { silentWords } from './texts.ts';

type PdfViewerOptions = ConstructorParameters<typeof PDFViewer>[0];

/** Forms and links are shown; scripts of a document are never run, and nothing can be written into it. */
const annotationMode = { display: 1 } as const;

/**
 * Pixels of one page's canvas. Larger pages are drawn coarser as a whole and sharp where they are in view; pdf.js keeps ten
 * of them, so this bounds what pages take: ten times 32 MB.
 */
const maxCanvasPixels = 8 * 1024 * 1024;

/** pdf.js's viewer components, wired together. */
export interface PdfParts {
  readonly container: HTMLDivElement;
  readonly eventBus: EventBus;
  readonly links: ClosedLinkService;
  readonly finder: GermanFinder;
  readonly viewer: PDFViewer;
}

/** @param refuseLink is told the address of a link that leads outside the document */
export function createPdfParts(refuseLink: (address: string) => void): PdfParts {
  const container: HTMLDivElement = elementOf('container');
  const eventBus = new EventBus();
  // Following a link keeps the zoom that was chosen.
  const links = new ClosedLinkService({ eventBus, ignoreDestinationZoom: true }, refuseLink);
  const finder = new GermanFinder({ eventBus, linkService: links });
  const options = {
    container,
    viewer: elementOf('viewer'),
    eventBus,
    linkService: links,
    findController: finder,
    annotationMode: annotationMode.display,
    imageResourcesPath: './images/',
    removePageBorders: true,
    maxCanvasPixels,
    l10n: silentWords(document.documentElement.lang),
  };
  const viewer = new PDFViewer(options as unknown as PdfViewerOptions);
  links.setViewer(viewer);
  fitOnResize(eventBus, container, viewer);
  boundMemory(eventBus, viewer);
  return { container, eventBus, links, finder, viewer };
}
