import { styles, type Look } from './look.ts';
import { labelsOf } from './page-labels.ts';
import { textWidth } from './page-format.ts';
import type { PlacedBlock, PlacedPage } from './paginate.ts';
import { paintBlock } from './paint-block.ts';
import { paintContents, type ContentsEntry } from './paint-contents.ts';
import { decorate, write, type Canvas, type Pen } from './pen.ts';
import type { Ruler } from './ruler.ts';

interface Painting {
  readonly look: Look;
  readonly ruler: Ruler;
  readonly runningTitle: string;
}

const words = {
  'de-DE': { page: 'Seite' },
  'da-DK': { page: 'Side' },
} as const;

/** Paints all pages with their structure tree, bookmarks, link targets, running heads and feet. */
export function paintPages(canvas: Canvas, pages: readonly PlacedPage[], painting: Painting): void {
  const labels = labelsOf(pages);
  const root = canvas.struct('Document');
  canvas.addStructure(root);
  const pen = { canvas, parent: root, look: painting.look };
  const entries = contentsOf(pages, labels);
  const bookmarks = createBookmarks(canvas);
  pages.forEach((page, index) => {
    canvas.addPage({ size: [page.format.width, page.format.height], margin: 0 });
    if (page.section.running) paintRunning(pen, page, painting.runningTitle, labels[index] ?? '');
    for (const placed of page.blocks) {
      markTarget(canvas, placed);
      bookmarks.add(placed);
      paintPlaced(pen, page, placed, entries, painting.ruler);
    }
  });
  root.end();
}

function paintPlaced(
  pen: Pen,
  page: PlacedPage,
  { block, y, height }: PlacedBlock,
  entries: readonly ContentsEntry[],
  ruler: Ruler,
): void {
  const box = { x: page.format.margin.left, y, width: textWidth(page.format), height };
  if (block.type === 'contents') paintContents(pen, entries, box);
  else paintBlock(pen, block, box, ruler);
}

function contentsOf(pages: readonly PlacedPage[], labels: readonly string[]): ContentsEntry[] {
  return pages.flatMap(({ blocks }, index) =>
    blocks.flatMap(({ block, begins }) =>
      begins !== null && begins.labels !== 'roman' && block.type === 'heading'
        ? [{ title: block.text, label: labels[index] ?? '', target: block.text }]
        : [],
    ),
  );
}

function markTarget(canvas: Canvas, { block, y, begins }: PlacedBlock): void {
  if (begins !== null && block.type === 'heading') canvas.addNamedDestination(block.text, 'XYZ', 0, y, 0);
}

/** Bookmarks for sections and, one step in, for their subheadings. */
function createBookmarks(canvas: Canvas): { add(placed: PlacedBlock): void } {
  let current: PDFKit.PDFOutline = canvas.outline;
  const add = ({ block, begins, y }: PlacedBlock) => {
    const place = { top: Math.max(y - 8, 0), left: canvas.page.width };
    if (begins !== null) current = canvas.outline.addItem(block.type === 'heading' ? block.text : begins.title, place);
    else if (block.type === 'heading') current.addItem(block.text, place);
  };
  return { add };
}

function paintRunning(pen: Pen, { format, section }: PlacedPage, title: string, label: string): void {
  const { width, height, margin } = format;
  const style = { ...styles(pen.look).caption, size: Math.min(8.5, pen.look.bodySize * 0.78) };
  const span = width - margin.left - margin.right;
  pen.canvas.markContent('Artifact', { type: 'Pagination' });
  write(pen.canvas, title, { x: margin.left, y: margin.top * 0.46, width: span }, style);
  pen.canvas.endMarkedContent();
  decorate(pen, (canvas) => {
    const y = margin.top * 0.46 + style.size * 1.6;
    canvas
      .lineWidth(0.6)
      .strokeColor(pen.look.accent)
      .moveTo(margin.left, y)
      .lineTo(width - margin.right, y)
      .stroke();
  });
  const foot = section.labels === 'roman' ? label : `${words[pen.look.language].page} ${label}`;
  pen.canvas.markContent('Artifact', { type: 'Pagination' });
  write(
    pen.canvas,
    foot,
    { x: margin.left, y: height - margin.bottom * 0.62, width: span },
    { ...style, align: 'right' },
  );
  pen.canvas.endMarkedContent();
}
