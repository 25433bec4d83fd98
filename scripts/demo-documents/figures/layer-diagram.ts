import type { Figure } from '../layout/block.ts';
import { muted } from '../layout/look.ts';
import { centred, label } from './label.ts';

interface LayerDiagram {
  readonly caption: string;
  /** from what people see down to what is hidden from them, each with its components */
  readonly layers: readonly { readonly name: string; readonly components: readonly string[] }[];
}

const layerHeight = 46;

/** The parts of a technical solution as stacked layers. */
export function layerDiagram({ caption, layers }: LayerDiagram): Figure {
  return {
    type: 'figure',
    caption,
    alt: `Schichtenbild. ${layers.map(({ name, components }) => `${name}: ${components.join(', ')}`).join('; ')}.`,
    height: layers.length * layerHeight,
    draw: ({ canvas, look }, box) => {
      layers.forEach(({ name, components }, index) => {
        const y = box.y + index * layerHeight;
        canvas
          .lineWidth(0.8)
          .rect(box.x, y, box.width, layerHeight - 10)
          .fillAndStroke(look.tint, look.accent);
        label(canvas, name, { x: box.x + 7, y: y + 12, width: box.width * 0.22 }, { bold: true, color: look.accent });
        const start = box.x + box.width * 0.24;
        const width = (box.width * 0.76 - 6) / components.length;
        components.forEach((component, position) => {
          const part = { x: start + position * width, y: y + 5, width: width - 6, height: layerHeight - 20 };
          canvas.roundedRect(part.x, part.y, part.width, part.height, 3).fillAndStroke('#ffffff', look.accent);
          centred(canvas, component, part, { size: 7.5 });
        });
        if (index > 0) drawArrow(canvas, box.x + box.width * 0.62, y - 9.2, muted);
      });
    },
  };
}

function drawArrow(canvas: PDFKit.PDFDocument, x: number, y: number, color: string): void {
  canvas.polygon([x - 4, y + 3.6], [x, y + 0.6], [x + 4, y + 3.6]).fill(color);
  canvas.polygon([x - 4, y + 4.8], [x, y + 7.8], [x + 4, y + 4.8]).fill(color);
}
