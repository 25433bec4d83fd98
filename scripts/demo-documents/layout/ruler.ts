import type { Block } from './block.ts';
import { styles, type Look, type TextStyle } from './look.ts';
import { chosen, type Canvas } from './pen.ts';
import { tableHeight } from './table.ts';

export const bulletIndent = 14;

/** Space above and below, in multiples of the body size. */
const air = {
  section: { above: 1.5, below: 0.55 },
  subsection: { above: 0.85, below: 0.3 },
  paragraph: 0.62,
  table: 1.1,
  figure: 1.2,
};

/** Measures blocks without painting them. */
export interface Ruler {
  /** height of the text alone */
  readonly textHeight: (text: string, width: number, style: TextStyle) => number;
  /** space above the block unless it begins a page, its own height, space below */
  readonly measured: (block: Block, width: number) => { above: number; height: number; below: number };
}

/** A ruler for one look; `canvas` is used only for measuring, nothing is painted on it. */
export function createRuler(canvas: Canvas, look: Look): Ruler {
  const known = new Map<string, number>();
  const textHeight = (text: string, width: number, style: TextStyle) => {
    const key = `${style.font} ${style.size} ${style.lineGap} ${width} ${text}`;
    const height =
      known.get(key) ?? chosen(canvas, style.font, style.size).heightOfString(text, { width, lineGap: style.lineGap });
    known.set(key, height);
    return height;
  };
  return { textHeight, measured: (block, width) => measure(block, width, look, textHeight) };
}

function measure(block: Block, width: number, look: Look, textHeight: Ruler['textHeight']) {
  const style = styles(look);
  const em = look.bodySize;
  switch (block.type) {
    case 'heading': {
      const kind = block.level === 1 ? 'section' : 'subsection';
      return {
        above: air[kind].above * em,
        height: textHeight(block.text, width, style[kind]),
        below: air[kind].below * em,
      };
    }
    case 'paragraph':
      return {
        above: 0,
        height: textHeight(block.text, width, style[block.style ?? 'body']),
        below: air.paragraph * em,
      };
    case 'bullets': {
      const heights = block.items.map((item) => textHeight(item, width - bulletIndent, style.body));
      return { above: 0, height: heights.reduce((sum, height) => sum + height, 0), below: air.paragraph * em };
    }
    case 'table':
      return { above: 0.3 * em, height: tableHeight(block, width, look, textHeight), below: air.table * em };
    case 'figure':
      return {
        above: 0.3 * em,
        height: block.height + 5 + textHeight(block.caption, width, style.caption),
        below: air.figure * em,
      };
    case 'space':
    case 'contents':
    case 'custom':
      return { above: 0, height: block.height, below: 0 };
  }
}
