import type {} from './pdfkit-options.d.ts';
import type { Box } from './box.ts';
import type { FontName, Look, TextStyle } from './look.ts';

export type Canvas = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** What blocks are painted with: the page, their place in the structure tree, and the document's look. */
export interface Pen {
  readonly canvas: Canvas;
  readonly parent: Element;
  readonly look: Look;
}

/** Appends a new structure element to the pen's own and returns a pen for its inside. */
export function inside(pen: Pen, role: string, options: PDFKit.Mixins.StructureElementOptions = {}): Pen {
  const element = pen.canvas.struct(role, options);
  pen.parent.add(element);
  return { ...pen, parent: element };
}

/** Writes text as the content of a new structure element. */
export function say(pen: Pen, role: string, text: string, at: Omit<Box, 'height'>, style: TextStyle): void {
  sayInside(inside(pen, role), text, at, style);
}

/** Writes text as content of the pen's own element. */
export function sayInside(pen: Pen, text: string, at: Omit<Box, 'height'>, style: TextStyle): void {
  pen.parent.add(() => write(pen.canvas, text, at, style));
}

/** Writes without marking: allowed only inside content that is already marked. */
export function write(canvas: Canvas, text: string, at: Omit<Box, 'height'>, style: TextStyle): void {
  chosen(canvas, style.font, style.size)
    .fillColor(style.color)
    .text(text, at.x, at.y, { width: at.width, lineGap: style.lineGap, align: style.align ?? 'left' });
}

export function chosen(canvas: Canvas, font: FontName, size: number): Canvas {
  return canvas.font(font).fontSize(size);
}

/** Draws something without meaning (lines, fills), which screen readers skip. */
export function decorate(pen: Pen, draw: (canvas: Canvas) => void): void {
  pen.canvas.markContent('Artifact', { type: 'Layout' });
  draw(pen.canvas);
  pen.canvas.endMarkedContent();
}

/** Draws a picture that has a meaning, with the text that replaces it. */
export function illustrate(pen: Pen, alt: string, box: Box, draw: (canvas: Canvas) => void): void {
  const { x, y, width, height } = box;
  const figure = inside(pen, 'Figure', { alt, bbox: [x, y, x + width, y + height], placement: 'Block' });
  figure.parent.add(() => draw(pen.canvas));
}

/** A PDF string: PDFKit writes a primitive string as a name, only a String object as text. */
export function textString(text: string): string {
  return new String(text) as unknown as string;
}
