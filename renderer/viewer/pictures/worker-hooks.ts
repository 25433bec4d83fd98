import { boundedContent } from '../files/bounded-content.ts';
import { type Bits, type RawPicture, shrinkPicture, shrinkPower } from './shrink-picture.ts';

/**
 * What pdf.js's worker asks this project about pictures, at the places that scripts/pdf-worker.mjs names. pdf.js itself
 * would decode a large picture with four bytes for each pixel before it makes it smaller, and tell nobody of those that
 * it leaves out.
 */

/** What happened to something on a page; the page counts from 0. */
export interface PictureReport {
  readonly jurymappe: 'picture';
  readonly pageIndex: number;
  readonly loss: 'picture-too-large' | 'picture-coarser' | 'picture-not-decoded' | 'page-partly-drawn';
}

/** pdf.js's dictionary of a picture. */
interface PictureDictionary {
  get(short: string, long?: string): unknown;
  /** the same, the entries of an array looked up too */
  getArray(short: string, long?: string): unknown;
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

/** Pixels of a bilevel picture beside those of any other: an eighth of the bytes, and never unpacked. */
const bilevelAllowance = 10;

/** Bytes of a pixel that count as one: pdf.js needs twice the room while a stream is unpacked. JPEGs are decoded otherwise. */
const freeBytes = 1.8;

const kinds: Readonly<Record<number, RawPicture['kind']>> = { 1: 'bilevel', 2: 'rgb', 3: 'rgba' };

const hooks = {
  /** Whether a picture of so many pixels may be decoded. `pixels` -1: any. Where no area was set pdf.js finds out `shownPixels` with canvases of gigabytes, so it is only asked when it matters. */
  admits(
    pageIndex: number,
    size: readonly [number, number],
    dictionary: PictureDictionary,
    most: { readonly pixels: number; readonly shownPixels: () => number },
  ): boolean {
    if (most.pixels === -1) return true;
    const pixels = size[0] * size[1];
    const isAdmitted = pixels <= most.pixels * allowanceOf(dictionary);
    if (!isAdmitted || maskPixels(dictionary) > most.pixels) {
      report(pageIndex, 'picture-too-large');
      return false;
    }
    if (pixels > most.shownPixels()) report(pageIndex, 'picture-coarser');
    return true;
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
  lost(pageIndex: number, loss: PictureReport['loss']): void {
    report(pageIndex, loss);
  },
};

Object.assign(globalThis, { jurymappePictures: hooks, jurymappeFiles: { contentOf: boundedContent } });

/** Told once for every page and kind. */
const reported = new Set<string>();

function report(pageIndex: number, loss: PictureReport['loss']): void {
  const key = `${pageIndex} ${loss}`;
  if (!Number.isInteger(pageIndex) || reported.has(key)) return;
  reported.add(key);
  postMessage({ jurymappe: 'picture', pageIndex, loss } satisfies PictureReport);
}

/** How many pixels of such a picture cost as much as one with a byte. */
function allowanceOf(dictionary: PictureDictionary): number {
  if (isBilevel(dictionary)) return bilevelAllowance;
  const filters = [dictionary.getArray('F', 'Filter')].flat().map(nameOf);
  if (filters.some((name) => name === 'DCTDecode' || name === 'DCT' || name === 'JPXDecode')) return 1;
  const bytes = channelsOf(dictionary) * (dictionary.get('BPC', 'BitsPerComponent') === 16 ? 2 : 1);
  return Math.min(1, freeBytes / bytes);
}

/** ISO 32000-1, 8.6: what has a palette or a tint has one. */
function channelsOf(dictionary: PictureDictionary): number {
  const space: readonly unknown[] = [dictionary.getArray('CS', 'ColorSpace')].flat();
  switch (nameOf(space[0])) {
    case 'DeviceRGB':
    case 'RGB':
    case 'CalRGB':
    case 'Lab':
      return 3;
    case 'DeviceCMYK':
    case 'CMYK':
      return 4;
    case 'ICCBased':
      return Number(dictionaryOf(space[1])?.get('N')) || 1;
    default:
      return 1;
  }
}

/** pdf.js keeps these packed; a palette or a profile makes it unpack them. */
function isBilevel(dictionary: PictureDictionary): boolean {
  if ((dictionary.get('IM', 'ImageMask') ?? false) === true) return true;
  const space = dictionary.get('CS', 'ColorSpace');
  const name = nameOf(space);
  return dictionary.get('BPC', 'BitsPerComponent') === 1 && (name === 'DeviceGray' || name === 'G');
}

function maskPixels(dictionary: PictureDictionary): number {
  const sizes = ['SMask', 'Mask'].map((key) => {
    const mask = dictionaryOf(dictionary.get(key));
    return Number(mask?.get('W', 'Width')) * Number(mask?.get('H', 'Height')) || 0;
  });
  return Math.max(...sizes);
}

/** The dictionary of a stream. */
function dictionaryOf(stream: unknown): PictureDictionary | null {
  if (typeof stream !== 'object' || stream === null || !('dict' in stream)) return null;
  return stream.dict as PictureDictionary;
}

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
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
