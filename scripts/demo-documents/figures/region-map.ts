import type { Figure } from '../layout/block.ts';
import type { Box } from '../layout/box.ts';
import { muted } from '../layout/look.ts';
import type { Canvas, Pen } from '../layout/pen.ts';
import { seededChoice, type SeededChoice } from '../seeded-choice.ts';
import { centred, label } from './label.ts';

interface RegionMap {
  readonly caption: string;
  readonly centre: string;
  readonly neighbours: readonly string[];
  readonly height: number;
}

/** A schematic map, not to scale: the applicant in the middle, partners and places around it, joined by lines. */
export function regionMap({ caption, centre, neighbours, height }: RegionMap): Figure {
  return {
    type: 'figure',
    caption,
    alt: `Schematische Karte: in der Mitte ${centre}; verbunden mit ${neighbours.join(', ')}.`,
    height,
    draw: (pen, box) => drawMap(pen, box, centre, neighbours),
  };
}

function drawMap(pen: Pen, box: Box, centre: string, neighbours: readonly string[]): void {
  const { canvas, look } = pen;
  const choice = seededChoice(`map ${centre}`);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // a folded map is read from a greater distance
  const scale = Math.min(1.9, Math.max(1, box.height / 240));
  canvas.rect(box.x, box.y, box.width, box.height).fill('#eef3f6');
  drawLand(canvas, box, choice);
  const places = neighbours.map((name, index) => {
    const angle = ((index + 0.15 + choice.fraction() * 0.3) / neighbours.length) * 2 * Math.PI;
    return {
      name,
      x: middle.x + Math.cos(angle) * box.width * 0.35,
      y: middle.y + Math.sin(angle) * box.height * 0.35,
    };
  });
  for (const { x, y } of places)
    canvas
      .lineWidth(1.4)
      .strokeColor(look.accent)
      .dash(4, { space: 3 })
      .moveTo(middle.x, middle.y)
      .lineTo(x, y)
      .stroke()
      .undash();
  for (const { name, x, y } of places)
    drawPlace(canvas, name, { x, y, scale }, { fill: '#ffffff', stroke: look.accent, ink: '#1d1d1f' });
  drawPlace(canvas, centre, { ...middle, scale }, { fill: look.accent, stroke: look.accent, ink: '#ffffff' });
  label(
    canvas,
    'Schematische Darstellung, nicht maßstäblich',
    { x: box.x + 6, y: box.y + box.height - 13, width: 220 },
    { size: 7, color: muted },
  );
}

/** An irregular coast and a few field borders, so that it looks like a map. */
function drawLand(canvas: Canvas, box: Box, choice: SeededChoice): void {
  const points = Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * 2 * Math.PI;
    const reach = 0.42 + choice.fraction() * 0.07;
    return [box.x + box.width * (0.5 + Math.cos(angle) * reach), box.y + box.height * (0.5 + Math.sin(angle) * reach)];
  });
  canvas
    .lineWidth(1)
    .polygon(...points)
    .fillAndStroke('#f7f5ec', '#c9c3a8');
  canvas.lineWidth(0.5).strokeColor('#ddd8c2');
  for (let index = 0; index < 7; index += 1) {
    const x = box.x + box.width * (0.2 + choice.fraction() * 0.6);
    const y = box.y + box.height * (0.2 + choice.fraction() * 0.6);
    canvas
      .moveTo(x, y)
      .lineTo(x + box.width * (choice.fraction() - 0.5) * 0.3, y + box.height * (choice.fraction() - 0.5) * 0.3)
      .stroke();
  }
}

function drawPlace(
  canvas: Canvas,
  name: string,
  at: { x: number; y: number; scale: number },
  colors: { fill: string; stroke: string; ink: string },
): void {
  const width = Math.min(118, 26 + name.length * 4.4) * at.scale;
  const height = 28 * at.scale;
  const box = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  canvas.lineWidth(1.1).roundedRect(box.x, box.y, box.width, box.height, 5).fillAndStroke(colors.fill, colors.stroke);
  centred(canvas, name, box, { size: 7.5 * at.scale, bold: true, color: colors.ink });
}
