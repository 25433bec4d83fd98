import { pictureLoss, type PictureDictionary } from '../../../shared/pdf/picture-loss.ts';
import { AskedContent } from '../files/bounded-content.ts';
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

const hooks = {
  /** Whether a picture of so many pixels may be decoded. `pixels` -1: any. Where no area was set pdf.js finds out `shownPixels` with canvases of gigabytes, so it is only asked when it matters. */
  admits(
    pageIndex: number,
    size: readonly [number, number],
    dictionary: PictureDictionary,
    most: { readonly pixels: number; readonly shownPixels: () => number },
  ): boolean {
    if (most.pixels === -1) return true;
    const loss = pictureLoss(size, dictionary, most);
    if (loss !== null) report(pageIndex, loss);
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
  lost(pageIndex: number, loss: PictureReport['loss']): void {
    report(pageIndex, loss);
  },
};

Object.assign(globalThis, { jurymappePictures: hooks, jurymappeFiles: new AskedContent() });

/** Told once for every page and kind. */
const reported = new Set<string>();

function report(pageIndex: number, loss: PictureReport['loss']): void {
  const key = `${pageIndex} ${loss}`;
  if (!Number.isInteger(pageIndex) || reported.has(key)) return;
  reported.add(key);
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
