import type { PlacedPage } from './paginate.ts';
import { paginate } from './paginate.ts';
import type { Ruler } from './ruler.ts';
import type { Section } from './section.ts';

/**
 * Chooses how much of the optional content is used, so that it fills exactly this many pages, and the last one as well
 * as possible.
 * @returns null if there is too little or too much content for that
 */
export function fitted(sections: readonly Section[], pages: number, ruler: Ruler): PlacedPage[] | null {
  const ranks = [...new Set(sections.flatMap(({ units }) => units.map(({ rank }) => rank)))].sort(
    (one, other) => one - other,
  );
  let low = 0;
  let high = ranks.length - 1;
  const upTo = (index: number) => paginate(chosenSections(sections, ranks[index] ?? 0), ruler);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (upTo(middle).length <= pages) low = middle;
    else high = middle - 1;
  }
  // Page breaks make the page count jump here and there, so the neighbours are tried as well.
  for (let index = Math.min(low + 4, ranks.length - 1); index >= Math.max(low - 12, 0); index -= 1) {
    const placed = upTo(index);
    if (placed.length === pages) return placed;
  }
  return null;
}

/** The sections with their units up to a rank; a section left without content is dropped. */
function chosenSections(sections: readonly Section[], most: number): Section[] {
  return sections
    .map((section) => ({ ...section, units: section.units.filter(({ rank }) => rank <= most) }))
    .filter(({ units }) => units.length > 0);
}
