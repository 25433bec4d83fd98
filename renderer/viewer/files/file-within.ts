/** A file within a document. */
export interface FileWithin {
  /** what pdf.js calls it; null: the document names it, and doesn't say where it is */
  readonly id: string | null;
  /** fit to be shown */
  readonly name: string;
  /** the page to which it is pinned (1-based); null: the document lists it */
  readonly page: number | null;
}

/** What it is, its ending says; whether that is true, the library that reads it. */
export function mayBeRead({ id, name }: FileWithin): boolean {
  return id !== null && /\.pdf$/iu.test(name);
}
