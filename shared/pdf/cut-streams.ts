import { dictionaryOf, filtersOf, type PictureDictionary } from './picture-dictionary.ts';

/** What pdf.js's worker reads data from. */
export interface CutStream {
  /** shared by all streams that unpack the same data; none: a page's content put together from several */
  readonly dict?: (PictureDictionary & InFile) | null;
}

/** pdf.js reads a stream of the file anew wherever it is named; it is the same one. */
interface InFile {
  /** its number and generation in the file, as pdf.js writes them */
  readonly objId?: string | null;
  /** the file's own table of objects */
  readonly xref?: object | null;
}

/** Pictures may lack so small a part of their data: the last line, or what a program counted wrongly. */
const mostMissing = 0.01;

/** What gives the pixels that it holds, however many were asked for. */
const ownSize = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JPX', 'JBIG2Decode']);

/** What pdf.js's worker asks about data that ends in an error (scripts/pdf-worker.mjs): it goes on as if nothing more had been there. */
export class CutStreams {
  private readonly known = new WeakSet<object>();
  private readonly inFiles = new WeakMap<object, Set<string>>();

  cut(stream: CutStream): void {
    const { objId, xref } = stream.dict ?? {};
    this.known.add(stream.dict ?? stream);
    if (typeof objId !== 'string' || xref === null || xref === undefined) return;
    this.inFiles.set(xref, (this.inFiles.get(xref) ?? new Set()).add(objId));
  }

  /** Of a picture's data, `wanted` bytes long, so many were there. */
  filled(stream: CutStream, bytes: number, wanted: number): void {
    const last = stream.dict === undefined || stream.dict === null ? null : filtersOf(stream.dict).at(-1);
    if (wanted - bytes > wanted * mostMissing && !ownSize.has(last ?? '')) this.cut(stream);
  }

  /** A part was read as a part of a whole. */
  joined(part: CutStream, whole: CutStream): void {
    if (this.isKnown(part.dict ?? part)) this.cut(whole);
  }

  /** Whether data was cut, or that of its mask. */
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
