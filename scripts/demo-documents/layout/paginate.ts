import type { Block } from './block.ts';
import { textHeight, textWidth, type PageFormat } from './page-format.ts';
import type { Ruler } from './ruler.ts';
import type { Section } from './section.ts';

export interface PlacedBlock {
  readonly block: Block;
  readonly y: number;
  readonly height: number;
  /** set on the first block of a section */
  readonly begins: Section | null;
}

export interface PlacedPage {
  readonly section: Section;
  readonly format: PageFormat;
  readonly blocks: PlacedBlock[];
}

interface Cursor {
  readonly pages: PlacedPage[];
  y: number;
  /** space below the last block, which counts only if another block follows */
  below: number;
}

/**
 * Puts blocks on pages in their order. A heading is never left alone at the foot of a page, and no block is split.
 * @throws Error if a block is higher than a page
 */
export function paginate(sections: readonly Section[], ruler: Ruler): PlacedPage[] {
  const cursor: Cursor = { pages: [], y: 0, below: 0 };
  let number = 0;
  for (const section of sections) {
    if (section.heading === 'numbered') number += 1;
    placeSection(cursor, section, number, ruler);
  }
  return cursor.pages;
}

function placeSection(cursor: Cursor, section: Section, number: number, ruler: Ruler): void {
  const last = cursor.pages.at(-1);
  if (last === undefined || section.startsPage || last.format !== section.format) turnPage(cursor, section);
  const title = section.heading === 'numbered' ? `${number} ${section.title}` : section.title;
  const heading: Block[] = section.heading === 'none' ? [] : [{ type: 'heading', level: 1, text: title }];
  const blocks = [...heading, ...section.units.flatMap((unit) => unit.blocks)];
  blocks.forEach((block, index) => {
    const needed = neededFrom(blocks, index, section.format, ruler);
    const { above } = ruler.measured(block, textWidth(section.format));
    const isTop = () => cursor.pages.at(-1)?.blocks.length === 0;
    if (!isTop() && cursor.y + cursor.below + above + needed > textHeight(section.format)) turnPage(cursor, section);
    place(cursor, block, section, index === 0, ruler);
  });
}

/** The free height that a block needs to begin here, with the blocks that must follow it on the same page. */
function neededFrom(blocks: readonly Block[], index: number, format: PageFormat, ruler: Ruler): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  const { height, below } = ruler.measured(block, textWidth(format));
  if (!leadsOn(block)) return height;
  return height + below + neededFrom(blocks, index + 1, format, ruler);
}

/** Headings, and paragraphs that announce the next block, belong on the page of that block. */
function leadsOn(block: Block): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && block.text.endsWith(':'));
}

function place(cursor: Cursor, block: Block, section: Section, isFirst: boolean, ruler: Ruler): void {
  const page = cursor.pages.at(-1);
  if (page === undefined) throw new Error('a block without a page');
  const { above, height, below } = ruler.measured(block, textWidth(section.format));
  const y = page.blocks.length === 0 ? 0 : cursor.y + cursor.below + above;
  if (y + height > textHeight(section.format) + 0.5)
    throw new Error(`too high for a page: ${block.type} in ${section.title}`);
  page.blocks.push({ block, y: section.format.margin.top + y, height, begins: isFirst ? section : null });
  cursor.y = y + height;
  cursor.below = below;
}

function turnPage(cursor: Cursor, section: Section): void {
  cursor.pages.push({ section, format: section.format, blocks: [] });
  cursor.y = 0;
  cursor.below = 0;
}
