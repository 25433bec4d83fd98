import type { Figure } from '../layout/block.ts';
import { centred } from './label.ts';

const height = 44;

/** Consecutive steps, as a row of arrows. */
export function stepChain(caption: string, steps: readonly string[], kind = 'Ablauf in Schritten'): Figure {
  return {
    type: 'figure',
    caption,
    alt: `${kind}: ${steps.join(' → ')}.`,
    height: height + 4,
    draw: ({ canvas, look }, box) => {
      const width = box.width / steps.length;
      // the longest word must fit on one line, even on a small page
      const size = Math.min(7.5, (width - 28) / (Math.max(...steps.map(({ length }) => length)) * 0.6));
      steps.forEach((step, index) => {
        const x = box.x + index * width;
        const tip = 9;
        const back: [number, number][] = index === 0 ? [] : [[x + tip, box.y + height / 2]];
        canvas.polygon(
          [x, box.y],
          [x + width - tip - 2, box.y],
          [x + width - 2, box.y + height / 2],
          [x + width - tip - 2, box.y + height],
          [x, box.y + height],
          ...back,
        );
        canvas.fill(index % 2 === 0 ? look.accent : '#4a4e57');
        centred(
          canvas,
          step,
          { x: x + tip, y: box.y, width: width - 2 * tip - 2, height },
          { size, bold: true, color: '#ffffff' },
        );
      });
    },
  };
}
