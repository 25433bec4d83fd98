import { dictionaryOf, filtersOf, isStencil, nameOf, type PictureDictionary } from './picture-dictionary.ts';

/** How many pixels of a bilevel picture count as one: they take an eighth of the bytes, and are never unpacked. */
const bilevelAllowance = 10;

/**
 * Bytes per pixel up to which it counts as one: pdf.js needs twice the memory while it unpacks a stream. JPEGs are
 * decoded in another way.
 */
const freeBytes = 1.8;

/**
 * What a picture of `size` pixels loses if at most `most.pixels` are unpacked, and at most `most.shownPixels()` are
 * shown; null: nothing. Used by both the reader and the check before packing.
 */
export function pictureLoss(
  size: readonly [number, number],
  dictionary: PictureDictionary,
  most: { readonly pixels: number; readonly shownPixels: () => number },
): 'picture-too-large' | 'picture-coarser' | null {
  const pixels = size[0] * size[1];
  const isAdmitted = pixels <= most.pixels * allowanceOf(dictionary);
  if (!isAdmitted || maskPixels(dictionary) > most.pixels) return 'picture-too-large';
  return pixels > most.shownPixels() ? 'picture-coarser' : null;
}

/** Pixels of such a picture that cost as much as one of a single byte. */
function allowanceOf(dictionary: PictureDictionary): number {
  if (isBilevel(dictionary)) return bilevelAllowance;
  if (filtersOf(dictionary).some((name) => name === 'DCTDecode' || name === 'DCT' || name === 'JPXDecode')) return 1;
  const bytes = channelsOf(dictionary) * (dictionary.get('BPC', 'BitsPerComponent') === 16 ? 2 : 1);
  return Math.min(1, freeBytes / bytes);
}

/** ISO 32000-1, 8.6: spaces with a palette or a tint have one channel. */
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

/** pdf.js keeps these packed; with a palette or a profile it unpacks them. */
function isBilevel(dictionary: PictureDictionary): boolean {
  if (isStencil(dictionary)) return true;
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
