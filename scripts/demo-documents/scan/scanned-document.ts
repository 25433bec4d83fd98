import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { finished, fontFolder, openScan } from '../layout/open-canvas.ts';
import { formats } from '../layout/page-format.ts';
import { seededChoice } from '../seeded-choice.ts';
import { writtenOn, type Story } from '../story.ts';
import { greyPng } from './grey-png.ts';
import type { PaperPage } from './sheet-pages.ts';

const width = 1000;
const height = Math.round((width * formats.a4.height) / formats.a4.width);
/** black, grey, the paper, and its lighter grain */
const palette = [38, 128, 226, 240] as const;

/** A pile of paper as an office scanner delivers it: only pictures, slightly rotated, grey, with dust. */
export async function scannedDocument(story: Story, pages: readonly PaperPage[]): Promise<Buffer> {
  GlobalFonts.registerFromPath(join(fontFolder, 'LiberationSans-Regular.ttf'), 'Paper');
  GlobalFonts.registerFromPath(join(fontFolder, 'LiberationSans-Bold.ttf'), 'PaperBold');
  const canvas = openScan('Anlage (Scan)', writtenOn(story));
  pages.forEach((page, index) => {
    canvas.addPage({ size: [formats.a4.width, formats.a4.height], margin: 0 });
    canvas.image(scanned(page, index), 0, 0, { width: formats.a4.width });
  });
  return finished(canvas);
}

function scanned(page: PaperPage, index: number): Buffer {
  const choice = seededChoice(`scan dust ${index}`);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((choice.fraction() - 0.5) * 0.028);
  context.translate(-width / 2 + choice.integer(-8, 8), -height / 2 + choice.integer(-8, 8));
  drawPaper(context, page, index);
  const pixels = context.getImageData(0, 0, width, height).data;
  const grain = new Map(
    Array.from(
      { length: 900 },
      () => [choice.integer(0, width * height - 1), choice.fraction() < 0.2 ? 1 : 3] as const,
    ),
  );
  const edge = choice.integer(2, 9);
  return greyPng(
    width,
    height,
    (pixel) => {
      const dust = grain.get(pixel);
      if (dust !== undefined) return dust;
      if (pixel % width < edge) return 1;
      const grey = pixels[pixel * 4] ?? 255;
      return grey < 96 ? 0 : grey < 190 ? 1 : 2;
    },
    palette,
  );
}

function drawPaper(context: SKRSContext2D, { title, fields, lines, bars }: PaperPage, index: number): void {
  context.fillStyle = '#000';
  context.font = '30px PaperBold';
  context.fillText(title, 90, 150);
  context.fillRect(90, 172, 820, 3);
  let y = 240;
  for (const [name, value] of fields) y = drawField(context, name, value, y);
  y += 24;
  context.font = '22px Paper';
  for (const line of lines) y = drawWrapped(context, line, y) + 12;
  y += 24;
  for (const bar of bars) y = drawBar(context, bar, y);
  drawStamp(context, index);
}

function drawField(context: SKRSContext2D, name: string, value: string, y: number): number {
  context.font = '21px Paper';
  context.fillText(name, 98, y);
  context.font = '22px PaperBold';
  context.fillText(value, 580, y);
  context.lineWidth = 1.5;
  context.strokeRect(90, y - 30, 820, 44);
  context.strokeRect(90, y - 30, 478, 44);
  return y + 44;
}

function drawWrapped(context: SKRSContext2D, text: string, top: number): number {
  let line = '';
  let y = top;
  for (const word of text.split(' ')) {
    if (line !== '' && context.measureText(`${line} ${word}`).width > 800) {
      context.fillText(line, 90, y);
      line = word;
      y += 32;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  context.fillText(line, 90, y);
  return y + 32;
}

function drawBar(context: SKRSContext2D, { name, value }: PaperPage['bars'][number], y: number): number {
  context.font = '19px Paper';
  context.fillText(name, 90, y + 20);
  context.fillRect(480, y, value * 36, 24);
  context.fillText(String(value), 490 + value * 36, y + 20);
  return y + 40;
}

function drawStamp(context: SKRSContext2D, index: number): void {
  context.lineWidth = 3;
  context.strokeStyle = '#777';
  context.fillStyle = '#777';
  context.strokeRect(640, 1270, 260, 84);
  context.font = '20px PaperBold';
  context.fillText('EINGANG', 716, 1302);
  context.font = '19px Paper';
  context.fillText(`Blatt ${index + 1}`, 726, 1336);
}
