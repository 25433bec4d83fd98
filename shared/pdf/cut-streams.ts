import { dictionaryOf, filtersOf, type PictureDictionary } from './picture-dictionary.ts';

/** A stream of data in pdf.js's worker. */
export interface CutStream {
  /** shared by all streams over the same data; absent for a page's content joined from several streams */
  readonly dict?: (PictureDictionary & InFile) | null;
}

/** Identifies a stream within a file: pdf.js creates a new object each time the stream is referenced. */
interface InFile {
  /** its number and generation in the file, as pdf.js writes them */
  readonly objId?: string | null;
  /** the file's own table of objects */
  readonly xref?: object | null;
}

/** Share of its data that a picture may lack: the last line, or what a program miscounted. */
const mostMissing = 0.01;

/** Filters whose data determines the number of pixels, however many were asked for. */
const ownSize = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JPX', 'JBIG2Decode']);

/** Records for pdf.js's worker which data ended in an error (scripts/pdf-worker.mjs); it goes on as if at the end. */
export class CutStreams {
  private readonly known = new WeakSet<object>();
  private readonly inFiles = new WeakMap<object, Set<string>>();

  cut(stream: CutStream): void {
    const { objId, xref } = stream.dict ?? {};
    this.known.add(stream.dict ?? stream);
    if (typeof objId !== 'string' || xref === null || xref === undefined) return;
    this.inFiles.set(xref, (this.inFiles.get(xref) ?? new Set()).add(objId));
  }

  /** A picture's data should have `wanted` bytes, but had `bytes`. */
  filled(stream: CutStream, bytes: number, wanted: number): void {
    const last = stream.dict === undefined || stream.dict === null ? null : filtersOf(stream.dict).at(-1);
    if (wanted - bytes > wanted * mostMissing && !ownSize.has(last ?? '')) this.cut(stream);
  }

  /** A stream was read as part of another. */
  joined(part: CutStream, whole: CutStream): void {
    if (this.isKnown(part.dict ?? part)) this.cut(whole);
  }

  /** Whether a stream's data was cut, or that of its mask. */
  isCut(stream: CutStream): boolean {
    const { dict } = stream;
    if (dict === undefined || dict === null) return this.known.has(stream);
    const masks = ['SMask', 'Mask'].map((key) => dictionaryOf(dict.get(key)));
    return [dict, ...masks].some((one) => one !== null && this.isKnown(one));
  }

  /** Whether a stream of a file was cut. */
  isCutIn(xref: object, objId: string): boolean {
    return this.inFiles.get(xref)?.has(objId) === true;
  }

  private isKnown(one: object & InFile): boolean {
    if (this.known.has(one)) return true;
    return typeof one.objId === 'string' && typeof one.xref === 'object' && one.xref !== null
      ? this.isCutIn(one.xref, one.objId)
      : false;
  }
}
