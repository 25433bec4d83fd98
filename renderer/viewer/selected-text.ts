import { type FrameBox, mostSelectedPages, type SelectedPart } from '../../shared/contract/viewer-port.ts';
import { type Box, linesOf, type Matrix, quadOfBox } from '../../shared/domain/page-coordinates.ts';
import { limits } from '../../shared/limits.ts';

/** How a page is shown now, and what the document calls it. */
export interface SelectablePage {
  readonly matrix: Matrix;
  readonly name: string | null;
}

/** Null: the page isn't shown. */
type PageAt = (page: number) => SelectablePage | null;

export interface SelectedText {
  readonly parts: readonly SelectedPart[];
  readonly box: FrameBox;
}

/** Half characters, and marks that would turn the direction of other text. */
const unshown = /[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const nothing: SelectedText = { parts: [], box: { left: 0, top: 0, width: 0, height: 0 } };

/** What is selected, by page: its lines in the page's own coordinates, and its text. */
export function selectedText(selection: Selection | null, pageAt: PageAt): SelectedText {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return nothing;
  const range = selection.getRangeAt(0);
  const layers = [...document.querySelectorAll<HTMLElement>('.textLayer')].filter((layer) =>
    range.intersectsNode(layer),
  );
  const parts = layers.slice(0, mostSelectedPages).flatMap((layer) => partOf(layer, range, pageAt) ?? []);
  const { left, top, width, height } = range.getBoundingClientRect();
  return parts.length === 0 ? nothing : { parts, box: { left, top, width, height } };
}

function partOf(layer: HTMLElement, range: Range, pageAt: PageAt): SelectedPart | null {
  const page = layer.closest<HTMLElement>('.page');
  const index = Number(page?.dataset['pageNumber']) - 1;
  const shown = pageAt(index);
  if (page === null || shown === null) return null;
  const origin = page.getBoundingClientRect();
  const { boxes, text } = piecesOf(layer, range);
  const lines = linesOf(
    boxes.map(({ left, top, width, height }) => ({
      left: left - origin.left - page.clientLeft,
      top: top - origin.top - page.clientTop,
      width,
      height,
    })),
  );
  const quote = plainText(text);
  if (lines.length === 0 || quote === '') return null;
  return {
    page: index,
    pageName: shown.name,
    quads: lines.slice(0, limits.markQuads).map((line) => quadOfBox(shown.matrix, line)),
    quote,
  };
}

/** The selected text nodes of one page. Elements are left out, because their boxes are larger than their text. */
function piecesOf(layer: HTMLElement, range: Range): { readonly boxes: readonly Box[]; readonly text: string } {
  const boxes: Box[] = [];
  let text = '';
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    if (node instanceof HTMLBRElement) text += ' ';
    if (!(node instanceof Text)) continue;
    const piece = cut(node, range);
    boxes.push(...piece.getClientRects());
    text += piece.toString();
  }
  return { boxes, text };
}

function cut(node: Text, range: Range): Range {
  const piece = document.createRange();
  piece.setStart(node, node === range.startContainer ? range.startOffset : 0);
  piece.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
  return piece;
}

/** Text on one line without characters that aren't for reading, cut to the length that is kept. */
export function plainText(text: string): string {
  const oneLine = text
    .replace(unshown, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return oneLine.length <= limits.quoteCharacters
    ? oneLine
    : `${oneLine.slice(0, limits.quoteCharacters - 1).replace(unshown, '')}…`;
}
