import type { Box } from './box.ts';
import { hairline, styles } from './look.ts';
import { chosen, decorate, inside, textString, write, type Pen } from './pen.ts';

export interface ContentsEntry {
  readonly title: string;
  readonly label: string;
  readonly target: string;
}

/** Paints the table of contents: one linked line for each section, with the label of its page. */
export function paintContents(pen: Pen, entries: readonly ContentsEntry[], box: Box): void {
  const list = inside(pen, 'TOC');
  const step = Math.min(pen.look.bodySize * 2.1, box.height / Math.max(entries.length, 1));
  entries.forEach((entry, index) => paintEntry(list, entry, { ...box, y: box.y + index * step, height: step }));
}

function paintEntry(list: Pen, entry: ContentsEntry, box: Box): void {
  const style = { ...styles(list.look).body, lineGap: 0 };
  const link = inside(inside(list, 'TOCI'), 'Link');
  link.parent.add(() => {
    write(list.canvas, entry.title, { x: box.x, y: box.y, width: box.width - 40 }, style);
    write(list.canvas, entry.label, { x: box.x + box.width - 40, y: box.y, width: 40 }, { ...style, align: 'right' });
  });
  list.canvas.goTo(box.x, box.y - 2, box.width, style.size + 6, entry.target, {
    structParent: link.parent,
    Contents: textString(`${entry.title}, ${entry.label}`),
  });
  const titleWidth = chosen(list.canvas, style.font, style.size).widthOfString(entry.title);
  decorate(list, (canvas) => {
    const y = box.y + style.size;
    canvas.lineWidth(0.6).strokeColor(hairline).dash(1, { space: 3 });
    canvas
      .moveTo(box.x + titleWidth + 6, y)
      .lineTo(box.x + box.width - 30, y)
      .stroke()
      .undash();
  });
}
