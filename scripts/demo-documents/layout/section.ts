import type { Unit } from './block.ts';
import type { PageFormat } from './page-format.ts';

/** A chapter of a document. */
export interface Section {
  readonly title: string;
  /** an untitled section (a cover, a letter) has no heading; its title is only its bookmark */
  readonly heading: 'numbered' | 'plain' | 'none';
  readonly format: PageFormat;
  readonly startsPage: boolean;
  /** how its pages are labelled: front matter in Roman numerals, annexes as … */
  readonly labels: 'roman' | 'decimal' | 'annex';
  readonly running: boolean;
  readonly units: readonly Unit[];
}

/** A typical section: numbered, on pages of the body, beginning where the one before ends. */
export function section(
  title: string,
  format: PageFormat,
  units: readonly Unit[],
  more: Partial<Section> = {},
): Section {
  return { title, heading: 'numbered', format, startsPage: false, labels: 'decimal', running: true, units, ...more };
}
