import type { FromViewer, ToViewer } from '../../shared/contract/viewer-port.ts';
import { pageName } from './page-name.ts';
import type { PdfParts } from './pdf-parts.ts';
import type { Presentation } from './presentation.ts';
import { currentPosition, zoomIn } from './reading-position.ts';
import { pageLabel } from './texts.ts';
import { watchFonts } from './watch-fonts.ts';
import { watchPosition } from './watch-position.ts';

export interface TellReadingOptions {
  readonly parts: PdfParts;
  readonly presentation: Presentation;
  /** what is shown; null while nothing is */
  readonly opening: () => Extract<ToViewer, { type: 'open' }> | null;
  /** whether what is shown is a file within a document: its position isn't kept */
  readonly isWithin: () => boolean;
  readonly tell: (message: FromViewer) => void;
}

/** Tells the page around the frame where in the document the person reads, and names the pages for screen readers. */
export function tellReading({ parts, presentation, opening, isWithin, tell }: TellReadingOptions): void {
  const { container, eventBus, viewer } = parts;
  const tellPage = (page: number, label: string | null): void => {
    const shown = opening();
    if (shown !== null) tell({ type: 'page', documentId: shown.documentId, page, label: pageName(label, page) });
  };
  eventBus.on('pagesinit', () => tellPage(viewer.currentPageNumber, viewer.currentPageLabel));
  eventBus.on('pagechanging', ({ pageNumber, pageLabel: label }: { pageNumber: number; pageLabel: string | null }) =>
    tellPage(pageNumber, label),
  );
  eventBus.on('scalechanging', ({ scale }: { scale: number }) => {
    const shown = opening();
    if (shown !== null) tell({ type: 'zoomed', documentId: shown.documentId, zoom: zoomIn(viewer), factor: scale });
  });
  watchFonts(eventBus, viewer, (fonts) => {
    const shown = opening();
    if (shown !== null) tell({ type: 'fontsMissing', documentId: shown.documentId, fonts });
  });
  watchPosition(eventBus, () => {
    // While presenting, pages are laid out otherwise than they are read.
    const position = presentation.isOn ? presentation.positionAfter() : currentPosition(viewer, container);
    const shown = opening();
    if (shown !== null && position !== null && !isWithin())
      tell({ type: 'position', documentId: shown.documentId, position });
  });
  eventBus.on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
    const shown = opening();
    const page = container.querySelector(`.page[data-page-number="${pageNumber}"]`);
    if (shown === null || page === null) return;
    const text = page.querySelector('.textLayer')?.textContent ?? '';
    page.setAttribute('aria-label', pageLabel(shown.texts, pageNumber, text.trim() !== ''));
  });
}
