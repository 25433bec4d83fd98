import { hasJpegEnd } from '../../../shared/pdf/jpeg-end.ts';
import { type CutStream, CutStreams } from '../../../shared/pdf/cut-streams.ts';
import { type FaxCoding, isFaxCut } from '../../../shared/pdf/fax-lines.ts';
import { isJbig2Cut } from '../../../shared/pdf/jbig2-segments.ts';
import type { PictureDictionary } from '../../../shared/pdf/picture-dictionary.ts';
import { type ChannelsOf, pictureFault } from '../../../shared/pdf/picture-fault.ts';
import { isNonsense, type ReadWords } from '../../../shared/pdf/nonsense.ts';
import { pictureLoss } from '../../../shared/pdf/picture-loss.ts';
import { isUnshown, type WorkerAnnotation } from '../../../shared/pdf/unshown-annotations.ts';
import { AskedContent } from '../files/bounded-content.ts';
import { type Bits, type RawPicture, shrinkPicture, shrinkPower } from './shrink-picture.ts';

/**
 * What pdf.js's worker asks this project about pictures and tells it of pages, at the places that scripts/pdf-worker.mjs
 * names. pdf.js itself would decode a large picture with four bytes for each pixel before it makes it smaller, and tell
 * nobody of what it leaves out.
 */

/** What happened to something on a page; the page counts from 0. */
export interface PictureReport {
  readonly jurymappe: 'picture';
  readonly pageIndex: number;
  readonly loss:
    'picture-too-large' | 'picture-coarser' | 'picture-not-decoded' | 'page-partly-drawn' | 'annotation-not-shown';
}

/** A page, or what goes through its content, as pdf.js has it. */
interface Reader {
  /** from 0 */
  readonly pageIndex: number;
  /** the file's table of objects */
  readonly xref: object;
}

/** pdf.js's decoded picture; its kinds are numbers. */
interface DecodedImage {
  data: Uint8Array | Uint8ClampedArray | null;
  bitmap?: ImageBitmap;
  width: number;
  height: number;
  readonly kind: number;
  readonly interpolate?: boolean;
}

const kinds: Readonly<Record<number, RawPicture['kind']>> = { 1: 'bilevel', 2: 'rgb', 3: 'rgba' };

const cutStreams = new CutStreams();

/** Pixels of a JPEG that pdf.js decodes by itself within some four seconds: also those of usual cameras. */
const mostSlowPixels = 36_000_000;

const hooks = {
  /** Whether a picture of so many pixels, and of such entries, may be decoded. `pixels` -1: any. Where no area was set pdf.js finds out `shownPixels` with canvases of gigabytes, so it is only asked when it matters. */
  admits(
    reader: Reader,
    size: readonly [number, number],
    dictionary: PictureDictionary,
    most: { readonly pixels: number; readonly shownPixels: () => number },
    _stream: CutStream,
    channelsOf: ChannelsOf,
  ): boolean {
    const fault = pictureFault(dictionary, channelsOf);
    if (fault !== null) report(reader, fault);
    if (fault === 'picture-not-decoded') return false;
    if (most.pixels === -1) return true;
    const loss = pictureLoss(size, dictionary, most);
    if (loss !== null) report(reader, loss);
    return loss !== 'picture-too-large';
  },

  /** Makes a decoded picture smaller than `mostPixels`, in place of pdf.js's own way. */
  shrink(image: DecodedImage, isInverted: boolean, mostPixels: number): DecodedImage {
    const kind = kinds[image.kind];
    if (kind === undefined || image.data === null) throw new Error('a picture of an unknown kind');
    const { data, width, height } = image;
    const bitmap = bitmapOf({ kind, data, width, height }, mostPixels, isInverted ? 'one-is-black' : 'one-is-white');
    image.data = null;
    return Object.assign(image, { bitmap, width: bitmap.width, height: bitmap.height });
  },

  /** The same for a stencil, whose ones are painted where it is inverted, and its zeros otherwise. */
  shrinkMask(
    data: Uint8Array,
    [width, height]: readonly [number, number],
    isInverted: boolean,
    mostPixels: number,
    interpolate: boolean,
  ): object {
    const bits = isInverted ? 'one-is-opaque' : 'one-is-clear';
    const bitmap = bitmapOf({ kind: 'bilevel', data, width, height }, mostPixels, bits);
    return { data: null, width: bitmap.width, height: bitmap.height, interpolate, bitmap };
  },

  /** Something was left out of a page because it couldn't be read. */
  lost: report,

  /** Text is written in a font that can't be read. */
  lettersLost(reader: Reader): void {
    report(reader, 'page-partly-drawn');
  },

  /** Data was unpacked only until an error. */
  cut(stream: CutStream): void {
    cutStreams.cut(stream);
  },

  /** Of a picture's data, `wanted` bytes long, so many were there. */
  filled(stream: CutStream, bytes: number, wanted: number): void {
    cutStreams.filled(stream, bytes, wanted);
  },

  /** A fax picture was decoded, whatever of it there was. */
  fax(stream: CutStream, data: Uint8Array, coding: FaxCoding, rows: unknown): void {
    if (typeof rows === 'number' && isFaxCut(data, coding, rows)) cutStreams.cut(stream);
  },

  /** A JBIG2 picture was, and the signs that it shares with others. */
  jbig2(stream: CutStream, data: Uint8Array, shared: Uint8Array | null): void {
    if (isJbig2Cut(data) || (shared !== null && isJbig2Cut(shared))) cutStreams.cut(stream);
  },

  /**
   * Whether a JPEG may be decoded by Chromium, which doesn't tell where data is missing. One without its end is left to
   * pdf.js, which does; where it would take too long for that, it counts as cut.
   */
  hasEnd(stream: CutStream, data: Uint8Array, pixels: number): boolean {
    if (hasJpegEnd(data)) return true;
    if (pixels <= mostSlowPixels) return false;
    cutStreams.cut(stream);
    return true;
  },

  /** A part of a page's content was read. */
  joined(part: CutStream, whole: CutStream): void {
    cutStreams.joined(part, whole);
  },

  /** Content, or a picture, was read to its end. */
  ended(reader: Reader, stream: CutStream): void {
    if (cutStreams.isCut(stream)) report(reader, 'page-partly-drawn');
  },

  /** Content was gone through in which so many words mean nothing. */
  nonsense(reader: Reader, words: ReadWords, drawn: { readonly fnArray: readonly number[] }): void {
    if (isNonsense(words, drawn)) report(reader, 'page-partly-drawn');
  },

  /** A picture that was decoded for another page is drawn on this one too. */
  again(reader: Reader, reference: { toString(): string }): void {
    if (cutStreams.isCutIn(reader.xref, reference.toString())) report(reader, 'page-partly-drawn');
  },

  /** An annotation's turn has come. */
  annotated(page: Reader, annotation: WorkerAnnotation): void {
    if (isUnshown(annotation)) report(page, 'annotation-not-shown');
  },
};

Object.assign(globalThis, { jurymappePictures: hooks, jurymappeFiles: new AskedContent() });

/** What was told of by each reader: once is enough. */
const reported = new WeakMap<Reader, Set<PictureReport['loss']>>();

function report(reader: Reader, loss: PictureReport['loss']): void {
  const { pageIndex } = reader;
  const known = reported.get(reader) ?? new Set();
  if (!Number.isInteger(pageIndex) || known.has(loss)) return;
  reported.set(reader, known.add(loss));
  postMessage({ jurymappe: 'picture', pageIndex, loss } satisfies PictureReport);
}

function bitmapOf(picture: RawPicture, mostPixels: number, bits: Bits): ImageBitmap {
  const power = shrinkPower(picture.width, picture.height, mostPixels);
  const { width, height, rgba } = shrinkPicture(picture, power, bits);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no room for a canvas');
  context.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas.transferToImageBitmap();
}
