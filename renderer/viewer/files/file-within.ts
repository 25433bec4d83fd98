import type { KindWithin } from '../../../shared/contract/viewer-port.ts';
import { beginsAsPdf, foreignKindOf } from '../../../shared/foreign-kind.ts';

/** A file within a document. */
export interface FileWithin {
  /** what pdf.js calls it; null: the document names it, and doesn't say where it is */
  readonly id: string | null;
  /** fit to be shown */
  readonly name: string;
  /** the page to which it is pinned (1-based); null: the document lists it */
  readonly page: number | null;
}

/** What a file within a document is. @param beginning its first bytes, or all; null: they can't be read */
export function kindWithin(beginning: Uint8Array | null): KindWithin {
  if (beginning === null) return 'unread';
  if (beginning.length === 0) return 'empty';
  return beginsAsPdf(beginning) ? 'pdf' : (foreignKindOf(beginning) ?? 'unknown');
}

/** Anything named as a PDF and not recognised as something else is left to pdf.js, which reads damaged files too. */
export function mayBeRead({ id, name }: FileWithin, kind: KindWithin): boolean {
  if (id === null) return false;
  return kind === 'pdf' || (/\.pdf$/iu.test(name) && (kind === 'unknown' || kind === 'unread'));
}
