import type { Figure } from '../layout/block.ts';
import { percent } from '../german.ts';
import { centred, label } from './label.ts';

interface StackedBar {
  readonly caption: string;
  readonly parts: readonly { readonly name: string; readonly value: number; readonly written: string }[];
}

const colors = [
  ['#1f4e79', '#ffffff'],
  ['#7fb2d9', '#1d1d1f'],
  ['#f2c14e', '#1d1d1f'],
  ['#c7ccd1', '#1d1d1f'],
] as const;

/** One bar that shows the shares of a whole. */
export function stackedBar({ caption, parts }: StackedBar): Figure {
  const present = parts.filter(({ value }) => value > 0);
  const whole = present.reduce((sum, { value }) => sum + value, 0);
  const share = (value: number) => percent((value / whole) * 100);
  return {
    type: 'figure',
    caption,
    alt: `Balken aus ${present.length} Teilen. ${present.map(({ name, value, written }) => `${name}: ${written} (${share(value)})`).join('; ')}.`,
    height: 62,
    draw: ({ canvas }, box) => {
      let x = box.x;
      present.forEach(({ name, value, written }, index) => {
        const width = (box.width * value) / whole;
        const [fill, ink] = colors[index % colors.length] ?? colors[0];
        canvas.rect(x, box.y + 4, width, 28).fill(fill);
        if (width > 44)
          centred(canvas, share(value), { x, y: box.y + 4, width, height: 28 }, { size: 8.5, bold: true, color: ink });
        const legend = box.x + (index * box.width) / present.length;
        canvas.rect(legend, box.y + 41, 8, 8).fill(fill);
        label(
          canvas,
          `${name}: ${written}`,
          { x: legend + 12, y: box.y + 40.5, width: box.width / present.length - 14 },
          { size: 7.5 },
        );
        x += width;
      });
    },
  };
}
