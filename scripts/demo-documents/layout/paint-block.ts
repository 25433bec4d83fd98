import type { Block, Figure } from './block.ts';
import type { Box } from './box.ts';
import { styles, type TextStyle } from './look.ts';
import { illustrate, inside, say, sayInside, type Pen } from './pen.ts';
import { bulletIndent, type Ruler } from './ruler.ts';
import { paintTable } from './table.ts';

type Flowing = Exclude<Block, { type: 'contents' }>;

/** Paints a block into the box that was measured for it. */
export function paintBlock(pen: Pen, block: Flowing, box: Box, ruler: Ruler): void {
  const style = styles(pen.look);
  switch (block.type) {
    case 'heading':
      if (block.level === 1) say(pen, 'H2', block.text, box, style.section);
      else say(pen, 'H3', block.text, box, style.subsection);
      return;
    case 'paragraph':
      say(pen, 'P', block.text, box, style[block.style ?? 'body']);
      return;
    case 'bullets':
      paintBullets(pen, block.items, box, style.body, ruler);
      return;
    case 'table':
      paintTable(pen, block, box, ruler.textHeight);
      return;
    case 'figure':
      paintFigure(pen, block, box);
      return;
    case 'custom':
      block.paint(pen, box);
      return;
    case 'space':
  }
}

function paintBullets(pen: Pen, items: readonly string[], box: Box, style: TextStyle, ruler: Ruler): void {
  const list = inside(pen, 'L');
  let y = box.y;
  for (const item of items) {
    const line = inside(list, 'LI');
    sayInside(inside(line, 'Lbl'), '•', { x: box.x + 2, y, width: bulletIndent }, style);
    const width = box.width - bulletIndent;
    sayInside(inside(line, 'LBody'), item, { x: box.x + bulletIndent, y, width }, style);
    y += ruler.textHeight(item, width, style);
  }
}

function paintFigure(pen: Pen, { alt, caption, height, draw }: Figure, box: Box): void {
  const picture = { ...box, height };
  illustrate(pen, alt, picture, () => draw(pen, picture));
  say(pen, 'Caption', caption, { ...box, y: box.y + height + 5 }, styles(pen.look).caption);
}
