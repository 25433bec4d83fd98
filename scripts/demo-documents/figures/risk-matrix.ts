import type { Figure } from '../layout/block.ts';
import { hairline } from '../layout/look.ts';
import { centred, label } from './label.ts';

/** A risk's place: 1 (low) to 3 (high). */
export interface Risk {
  readonly number: number;
  readonly name: string;
  readonly likelihood: number;
  readonly damage: number;
}

const levels = ['gering', 'mittel', 'hoch'];
const shades = ['#e6f2e6', '#fdf3cf', '#f9dcd3'];
const cell = { width: 92, height: 38 };

/** Likelihood against damage, with each risk in its cell. */
export function riskMatrix(caption: string, risks: readonly Risk[]): Figure {
  const places = risks.map(
    ({ number, name, likelihood, damage }) =>
      `R${number} ${name}: Eintritt ${levels[likelihood - 1] ?? ''}, Schaden ${levels[damage - 1] ?? ''}`,
  );
  return {
    type: 'figure',
    caption,
    alt: `Risikomatrix. ${places.join('; ')}.`,
    height: 3 * cell.height + 20,
    draw: ({ canvas }, box) => {
      const left = box.x + (box.width - 3 * cell.width) / 2 + 30;
      for (let likelihood = 1; likelihood <= 3; likelihood += 1) {
        const y = box.y + (3 - likelihood) * cell.height;
        label(
          canvas,
          `Eintritt ${levels[likelihood - 1] ?? ''}`,
          { x: left - 92, y: y + 14, width: 86 },
          { align: 'right' },
        );
        for (let damage = 1; damage <= 3; damage += 1) {
          const field = { x: left + (damage - 1) * cell.width, y, ...cell };
          const shade = shades[Math.min(2, Math.max(0, likelihood + damage - 3))] ?? hairline;
          canvas.lineWidth(0.7).rect(field.x, field.y, field.width, field.height).fillAndStroke(shade, hairline);
          const inField = risks.filter((risk) => risk.likelihood === likelihood && risk.damage === damage);
          if (inField.length > 0)
            centred(canvas, inField.map(({ number }) => `R${number}`).join('  '), field, { size: 9, bold: true });
        }
      }
      levels.forEach((name, index) =>
        label(
          canvas,
          `Schaden ${name}`,
          { x: left + index * cell.width, y: box.y + 3 * cell.height + 5, width: cell.width },
          { align: 'center' },
        ),
      );
    },
  };
}
