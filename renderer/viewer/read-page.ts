import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageState } from '../../shared/contract/page-state.ts';
import { isUnclear } from '../../shared/domain/letters.ts';
import { failureOf } from './failure.ts';
import { pageText, type TextPiece } from './page-text.ts';
import { isWingdings, missingSymbolFont, privateUseSigns, wingdingsText } from './symbol-fonts.ts';

export interface ReadPage {
  readonly text: string;
  readonly state: PageState;
}

/**
 * Milliseconds for the text of one page from which on its content isn't gone through a second time: all that it draws
 * would be in memory at once, and a page can be made of millions of such steps.
 */
const costlyMs = 250;

type Item = TextPiece & { readonly fontName: string };

/** A page's text, and how far it can be relied on. A page that can't be read leaves the others as they are. @throws what says that the document itself isn't there */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  try {
    const page = await pdf.getPage(number);
    const begun = performance.now();
    const { items } = await page.getTextContent();
    const isCostly = performance.now() - begun > costlyMs;
    const pieces = items.filter((item) => 'str' in item);
    const text = pageText(isCostly ? pieces : await withSigns(page, pieces));
    const state = text !== '' ? (isUnclear(text) ? 'unclear' : 'text') : await stateWithoutText(page, isCostly);
    page.cleanup();
    return { text, state };
  } catch (thrown) {
    if (failureOf(thrown) === 'unavailable') throw thrown;
    return { text: '', state: 'damaged' };
  }
}

/** Signs alone are looked at: a word isn't written in a font of signs. */
async function withSigns(page: PDFPageProxy, pieces: readonly Item[]): Promise<readonly TextPiece[]> {
  const mapped = pieces.map((piece) => ({ ...piece, str: privateUseSigns(piece.str) }));
  const signs = mapped.filter(({ str }) => mayBeSigns(str));
  if (signs.length === 0) return mapped;
  // The fonts are known once pdf.js has gone through what is drawn.
  await page.getOperatorList();
  const fonts = new Set(
    signs.flatMap(({ fontName }) => (isWingdings(missingSymbolFont(page, fontName) ?? '') ? [fontName] : [])),
  );
  return mapped.map((piece) => (fonts.has(piece.fontName) ? { ...piece, str: wingdingsText(piece.str) } : piece));
}

/** Letters beyond ASCII without any other beside them, and the two that stand for boxes. */
function mayBeSigns(text: string): boolean {
  return /^\s*[\u00a1-\u00ffox]+\s*$/u.test(text) && /[\u00a8\u00fb-\u00feox]/u.test(text);
}

/** What leaves no trace on the page. */
const unseen: ReadonlySet<number> = new Set([
  OPS.dependency,
  OPS.save,
  OPS.restore,
  OPS.clip,
  OPS.eoClip,
  OPS.endPath,
  OPS.setGState,
  OPS.setLineWidth,
  OPS.setFillRGBColor,
  OPS.setStrokeRGBColor,
  OPS.beginText,
  OPS.endText,
  OPS.setFont,
  OPS.setLeading,
  OPS.moveText,
  OPS.nextLine,
  OPS.setTextMatrix,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
]);

const textOperators: ReadonlySet<number> = new Set([OPS.showText, OPS.showSpacedText]);

/** Letters that pdf.js has no characters for are seen, and can't be searched. */
async function stateWithoutText(page: PDFPageProxy, isCostly: boolean): Promise<PageState> {
  if (isCostly) return 'picture';
  const { fnArray, argsArray } = await page.getOperatorList();
  const args: readonly unknown[] = argsArray;
  const isDrawn = fnArray.some(
    (operator, index) => !unseen.has(operator) && !textOperators.has(operator) && !isEmptyPath(operator, args[index]),
  );
  if (isDrawn) return 'picture';
  return fnArray.some((operator, index) => textOperators.has(operator) && hasLetters(args[index]))
    ? 'unclear'
    : 'empty';
}

/** A path that only bounds what is drawn afterwards. */
function isEmptyPath(operator: number, args: unknown): boolean {
  return operator === OPS.constructPath && Array.isArray(args) && args[0] === OPS.endPath;
}

function hasLetters(args: unknown): boolean {
  const glyphs: unknown = Array.isArray(args) ? args[0] : null;
  return Array.isArray(glyphs) && glyphs.some((glyph: unknown) => isLetter(glyph));
}

function isLetter(glyph: unknown): boolean {
  return typeof glyph === 'object' && glyph !== null && 'isSpace' in glyph && glyph.isSpace !== true;
}
