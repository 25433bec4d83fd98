/** What pdf.js's worker reads data from. */
export interface CutStream {
  /** shared by all streams that unpack the same data; none: a page's content put together from several */
  readonly dict?: object | null;
}

/** What pdf.js's worker asks about data that ends in an error (scripts/pdf-worker.mjs): it goes on as if nothing more had been there. */
export class CutStreams {
  private readonly known = new WeakSet<object>();

  cut(stream: CutStream): void {
    this.known.add(stream.dict ?? stream);
  }

  /** A part was read as a part of a whole. */
  joined(part: CutStream, whole: CutStream): void {
    if (this.isCut(part)) this.cut(whole);
  }

  isCut(stream: CutStream): boolean {
    return this.known.has(stream.dict ?? stream);
  }
}
