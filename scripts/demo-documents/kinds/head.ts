import type { Block } from '../layout/block.ts';
import type { Box } from '../layout/box.ts';
import { muted } from '../layout/look.ts';
import { decorate, say, type Pen } from '../layout/pen.ts';

/** The head of an official paper: its sender, its title, and what it belongs to. */
export function head(sender: string, title: string, note: string): Block {
  return { type: 'custom', height: 96, paint: (pen, box) => paintHead(pen, box, { sender, title, note }) };
}

function paintHead(pen: Pen, box: Box, { sender, title, note }: { sender: string; title: string; note: string }): void {
  const { accent } = pen.look;
  decorate(pen, (canvas) => {
    drawEmblem(canvas, box.x + box.width - 30, box.y, accent);
    canvas.rect(box.x, box.y + 84, box.width, 1.6).fill(accent);
  });
  const at = (y: number) => ({ x: box.x, y: box.y + y, width: box.width - 48 });
  say(pen, 'P', sender, at(0), { font: 'bold', size: 11, color: accent, lineGap: 1 });
  say(pen, 'H1', title, at(20), { font: 'bold', size: 17, color: '#1d1d1f', lineGap: 1 });
  say(pen, 'P', note, at(64), { font: 'regular', size: 9, color: muted, lineGap: 1 });
}

/** An invented shield with waves, unlike any real coat of arms. */
function drawEmblem(canvas: PDFKit.PDFDocument, x: number, y: number, color: string): void {
  canvas.lineWidth(1.4).path(`M ${x} ${y} h 30 v 18 q 0 14 -15 19 q -15 -5 -15 -19 z`).fillAndStroke('#ffffff', color);
  for (const offset of [9, 15, 21]) {
    canvas.path(`M ${x + 4} ${y + offset} q 3.6 -4 7.3 0 t 7.3 0 t 7.3 0`).stroke(color);
  }
}
