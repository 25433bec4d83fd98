import type { Box } from './box.ts';
import type { Pen } from './pen.ts';

export interface Column {
  readonly title: string;
  /** share of the table's width; a table's shares add up to 1 */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** the last row holds sums */
  readonly totals?: boolean;
}

export interface Figure {
  readonly type: 'figure';
  readonly caption: string;
  /** what a person who can't see the figure needs to know */
  readonly alt: string;
  readonly height: number;
  readonly draw: (pen: Pen, box: Box) => void;
}

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly style?: 'body' | 'small' }
  | { readonly type: 'bullets'; readonly items: readonly string[] }
  | { readonly type: 'space'; readonly height: number }
  /** the printed table of contents, which takes the rest of its page */
  | { readonly type: 'contents'; readonly height: number }
  | { readonly type: 'custom'; readonly height: number; readonly paint: (pen: Pen, box: Box) => void }
  | Table
  | Figure;

/** Blocks that are kept or dropped together; `rank` 0 is always kept, a higher one only if there is room. */
export interface Unit {
  readonly rank: number;
  readonly blocks: readonly Block[];
}

export const always = (...blocks: readonly Block[]): Unit => ({ rank: 0, blocks });
export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const small = (text: string): Block => ({ type: 'paragraph', text, style: 'small' });
export const bullets = (...items: readonly string[]): Block => ({ type: 'bullets', items });
export const subheading = (text: string): Block => ({ type: 'heading', level: 2, text });
export const column = (title: string, share: number): Column => ({ title, share });
/** A column of numbers. */
export const rightColumn = (title: string, share: number): Column => ({ title, share, align: 'right' });
