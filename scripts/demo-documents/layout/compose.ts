import { fitted } from './fit.ts';
import type { Look } from './look.ts';
import { finished, openCanvas, setCatalogEntry, type DocumentInformation } from './open-canvas.ts';
import { textHeight } from './page-format.ts';
import { labelTree } from './page-labels.ts';
import type { PlacedPage } from './paginate.ts';
import { paintPages } from './paint-pages.ts';
import { createRuler, type Ruler } from './ruler.ts';
import type { Section } from './section.ts';

export interface DocumentPlan {
  readonly information: DocumentInformation;
  readonly look: Look;
  /** printed at the head of each page */
  readonly runningTitle: string;
  readonly pages: number;
  readonly sections: readonly Section[];
  /** body sizes to try, in points, the best-looking first */
  readonly sizes: readonly number[];
}

/**
 * Makes a PDF of exactly the planned number of pages.
 * @throws Error if no type size fills the pages
 */
export async function composed(plan: DocumentPlan): Promise<Buffer> {
  const { look, ruler, pages } = arranged(plan);
  const canvas = openCanvas(plan.information);
  setCatalogEntry(canvas, 'PageLabels', labelTree(pages));
  paintPages(canvas, pages, { look, ruler, runningTitle: plan.runningTitle });
  return finished(canvas);
}

interface Arrangement {
  readonly look: Look;
  readonly ruler: Ruler;
  readonly pages: PlacedPage[];
}

/** A last page filled less than this looks forgotten. */
const leastFill = 0.3;

/**
 * Tries the plan as it is in all its sizes, then with each chapter on a new page, and takes the first arrangement whose
 * last page is well filled, or else the one whose last page is filled best.
 */
function arranged(plan: DocumentPlan): Arrangement {
  // Measured on a separate canvas: the real one's fonts must contain only the characters that are painted.
  const measuring = openCanvas(plan.information);
  const airy = plan.sections.map((section) => ({ ...section, startsPage: true }));
  let best: Arrangement | null = null;
  for (const sections of [plan.sections, airy]) {
    for (const bodySize of plan.sizes) {
      const look = { ...plan.look, bodySize };
      const ruler = createRuler(measuring, look);
      const pages = fitted(sections, plan.pages, ruler);
      if (pages === null) continue;
      if (lastFill(pages) >= leastFill) return { look, ruler, pages };
      if (best === null || lastFill(pages) > lastFill(best.pages)) best = { look, ruler, pages };
    }
  }
  if (best === null)
    throw new Error(`${plan.information.title}: no size of ${plan.sizes.join(', ')} pt fills ${plan.pages} pages`);
  return best;
}

/** The share of the last page that is used. */
function lastFill(pages: readonly PlacedPage[]): number {
  const last = pages.at(-1);
  const block = last?.blocks.at(-1);
  if (last === undefined || block === undefined) return 0;
  return (block.y + block.height - last.format.margin.top) / textHeight(last.format);
}
