import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageState } from '../../../shared/contract/page-state.ts';
import { pageRanges, rangesOf } from '../../../shared/i18n/page-ranges.ts';
import { annotationLines } from '../../../shared/pdf/annotation-text.ts';
import type { PdfPage, PdfTextItem } from '../../../shared/pdf/pdf-page.ts';
import { readPage } from '../../../shared/pdf/read-page.ts';
import { missingSymbolFonts } from '../../../shared/pdf/symbol-fonts.ts';
import { fontsNamed, type PagesKind, type PdfFinding } from './pdf-finding.ts';
import { beginPictures, hasPicture, mayHaveMoreText, pagesWith } from './picture-check.ts';
import { timeSpent } from './time-spent.ts';
import { shown } from './written.ts';

/**
 * How many pages are checked, and for how long (time-spent.ts) in milliseconds: faults mostly show on the first pages.
 */
const mostPages = 200;
const longest = 2_000;

/**
 * What the reader would report of a document's first pages: text that is missing or differs from what is seen, missing
 * fonts, pictures that are shown coarser or not at all, pages that can't be read to their end.
 */
export class PageCheck {
  private readonly isEnough: () => boolean;
  private readonly states: PageState[] = [];
  private readonly fonts = new Set<string>();
  private pages = 0;

  /** `isEnough`: whether so much of the file has been read that no further page should be checked. */
  constructor(isEnough: () => boolean) {
    this.isEnough = isEnough;
    beginPictures();
  }

  async look(document: PDFDocumentProxy): Promise<void> {
    const spent = timeSpent();
    this.pages = document.numPages;
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      if (spent() > longest || this.isEnough()) break;
      const { state } = await readPage(async () => withValues(await document.getPage(number)), {
        operators: OPS,
        isLosing: () => pagesWith('page-partly-drawn', 'picture-not-decoded').includes(number),
        hasPicture: () => hasPicture(number),
        isLacking: () => pagesWith('annotation-not-shown').includes(number),
        look: (page, isCostly) => (isCostly ? Promise.resolve() : this.lookAtContent(page)),
      });
      // If more text may exist than can be read here, the page isn't reported as lacking text.
      this.states.push(state !== 'damaged' && mayHaveMoreText(number) ? 'text' : state);
    }
  }

  /** The findings so far. */
  findings(): readonly PdfFinding[] {
    const { states } = this;
    return [...textFindings(states, this.pages), ...pictureFindings(states), ...fontFindings(this.fonts)];
  }

  /**
   * pdf.js asks picture-check.ts about each picture as it processes the page's content; after that the fonts are known.
   */
  private async lookAtContent(page: PdfPage): Promise<void> {
    await page.getOperatorList();
    for (const font of missingSymbolFonts(page.commonObjs)) this.fonts.add(font);
  }
}

function textFindings(states: readonly PageState[], pages: number): readonly PdfFinding[] {
  const hasText = states.some((state) => state === 'text' || state === 'unclear');
  const isScan = !hasText && states.includes('picture');
  return [
    ...(isScan
      ? [{ kind: 'pdf-scan', of: states.length } as const]
      : onPages('pdf-pages-without-text', 'picture', states)),
    ...onPages('pdf-unclear-letters', 'unclear', states),
    ...(pages > 0 && states.length === pages && states.every((state) => state === 'empty')
      ? [{ kind: 'pdf-empty' } as const]
      : []),
  ];
}

function onPages(kind: PagesKind, wanted: PageState, states: readonly PageState[]): readonly PdfFinding[] {
  return finding(
    kind,
    states.flatMap((state, index) => (state === wanted ? [index + 1] : [])),
    states.length,
  );
}

function pictureFindings(states: readonly PageState[]): readonly PdfFinding[] {
  const damaged = states.flatMap((state, index) => (state === 'damaged' ? [index + 1] : []));
  const partly = [...new Set([...damaged, ...pagesWith('page-partly-drawn')])].sort((one, other) => one - other);
  return [
    ...finding('pdf-pages-damaged', partly, states.length),
    ...finding('pdf-picture-too-large', pagesWith('picture-too-large'), states.length),
    ...finding('pdf-picture-coarser', pagesWith('picture-coarser'), states.length),
    ...finding('pdf-picture-not-decoded', pagesWith('picture-not-decoded'), states.length),
    ...finding('pdf-annotations-not-shown', pagesWith('annotation-not-shown'), states.length),
  ];
}

function finding(kind: PagesKind, pages: readonly number[], of: number): readonly PdfFinding[] {
  return pages.length === 0 ? [] : [{ kind, count: pages.length, of, pages: pageRanges(rangesOf(pages)) }];
}

function fontFindings(fonts: ReadonlySet<string>): readonly PdfFinding[] {
  const names = [...fonts].sort().slice(0, fontsNamed).map(shown);
  return names.length === 0 ? [] : [{ kind: 'pdf-fonts-missing', fonts: names }];
}

/** The page with the values of its forms, notes and stamps appended to its text, as the reader does it. */
function withValues(page: PDFPageProxy): PdfPage {
  return {
    commonObjs: page.commonObjs,
    getOperatorList: () => page.getOperatorList(),
    getAnnotations: () => page.getAnnotations({ intent: 'display' }),
    cleanup: () => page.cleanup(),
    getTextContent: async () => {
      const { items } = await page.getTextContent();
      const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' }).catch(() => []);
      return {
        items: [
          ...items,
          lineEnd,
          ...annotationLines(annotations).map(({ text, fontName }) => ({ ...lineEnd, str: text, fontName })),
        ],
      };
    },
  };
}

const lineEnd: PdfTextItem = { str: '', hasEOL: true, fontName: '' };
