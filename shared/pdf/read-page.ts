import type { PageState } from '../contract/page-state.ts';
import { isUnclear } from '../domain/letters.ts';
import { isOfPage, pageText, type TextPiece } from './page-text.ts';
import { showsBeside } from './beside-content.ts';
import { drawnState } from './drawn-state.ts';
import type { OperatorNumbers, PdfPage, PdfTextItem } from './pdf-page.ts';
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

/** The same, where it isn't asked a second time: a page may have waited for a thread that was only beginning, or for another program. */
const surelyCostlyMs = 2_000;

export interface ReadOptions {
  readonly operators: OperatorNumbers;
  /** whether an error means that the document itself is gone */
  readonly isGone?: (thrown: unknown) => boolean;
  /** whether pdf.js has reported that it left out something on this page */
  readonly isLosing?: () => boolean;
  /** whether pdf.js has requested a picture of this page, where pictures aren't decoded */
  readonly hasPicture?: () => boolean;
  /** whether an annotation of this page can't be shown */
  readonly isLacking?: () => boolean;
  /** examines a page once its text is read; if the page is costly, its operators shouldn't be requested */
  readonly look?: (page: PdfPage, isCostly: boolean) => Promise<void>;
}

/**
 * A page's text and how far it can be relied on, by the same rules in window and engine. Values of forms count if
 * `getTextContent` includes them. A page that can't be read doesn't affect the others.
 * @throws the error that means that the document itself is gone
 */
export async function readPage(getPage: () => Promise<PdfPage>, options: ReadOptions): Promise<ReadPage> {
  try {
    const page = await getPage();
    const { items, isCostly } = await contentOf(page);
    const pieces = items.filter((item) => 'str' in item);
    const text = pageText(isCostly ? pieces : await withSigns(page, pieces));
    const hasText = text !== '' && pageText(pieces.filter(isOfPage)) !== '';
    const state = hasText ? (isUnclear(text) ? 'unclear' : 'text') : await stateWithoutText(page, isCostly, options);
    await options.look?.(page, isCostly);
    page.cleanup();
    return { text, state };
  } catch (thrown) {
    if (options.isGone?.(thrown) === true) throw thrown;
    return { text: '', state: 'damaged' };
  }
}

type Items = Awaited<ReturnType<PdfPage['getTextContent']>>['items'];

async function contentOf(page: PdfPage): Promise<{ readonly items: Items; readonly isCostly: boolean }> {
  const begun = Date.now();
  const { items } = await page.getTextContent();
  const first = Date.now() - begun;
  if (first <= costlyMs || first > surelyCostlyMs) return { items, isCostly: first > costlyMs };
  const again = Date.now();
  await page.getTextContent();
  return { items, isCostly: Date.now() - again > costlyMs };
}

/** Signs alone are looked at: a word isn't written in a font of signs. */
async function withSigns(page: PdfPage, pieces: readonly PdfTextItem[]): Promise<readonly TextPiece[]> {
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

/** Only letters beyond ASCII and the two that stand for boxes, with at least one that is a tick, a cross or a box. */
function mayBeSigns(text: string): boolean {
  return /^\s*[\u00a1-\u00ffox]+\s*$/u.test(text) && /[\u00a8\u00fb-\u00feox]/u.test(text);
}

/** Letters for which pdf.js has no characters are visible, but can't be searched. */
async function stateWithoutText(
  page: PdfPage,
  isCostly: boolean,
  { operators, isLosing, hasPicture, isLacking }: ReadOptions,
): Promise<PageState> {
  if (isCostly) return 'picture';
  const state = drawnState(await page.getOperatorList(), operators);
  if (hasPicture?.() === true) return 'picture';
  if (state !== 'empty') return state;
  // A page that shows nothing because its content can't be read isn't empty.
  if (isLosing?.() === true) return 'damaged';
  const annotations = await page.getAnnotations().catch(() => []);
  return isLacking?.() === true || showsBeside(annotations) ? 'plain' : 'empty';
}
