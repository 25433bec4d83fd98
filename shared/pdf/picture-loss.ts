import { dictionaryOf, filtersOf, isStencil, nameOf, type PictureDictionary } from './picture-dictionary.ts';

/** Pixels of a bilevel picture beside those of any other: an eighth of the bytes, and never unpacked. */
const bilevelAllowance = 10;

/** Bytes of a pixel that count as one: pdf.js needs twice the room while a stream is unpacked. JPEGs are decoded otherwise. */
const freeBytes = 1.8;

/**
 * What a picture of `size` pixels loses where at most `most.pixels` are unpacked, and at most `most.shownPixels()` are shown;
 * null: nothing. The one rule of the reader and of the check before packing.
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

/** How many pixels of such a picture cost as much as one with a byte. */
function allowanceOf(dictionary: PictureDictionary): number {
  if (isBilevel(dictionary)) return bilevelAllowance;
  if (filtersOf(dictionary).some((name) => name === 'DCTDecode' || name === 'DCT' || name === 'JPXDecode')) return 1;
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
