import { dictionaryOf, filtersOf, isStencil, nameOf, type PictureDictionary } from './picture-dictionary.ts';

/** The number of channels in a picture's colour space. @throws if pdf.js knows no such space, or can't tell yet */
export type ChannelsOf = (dictionary: PictureDictionary) => number;

/** `picture-not-decoded`: nothing of it can be shown correctly; `page-partly-drawn`: it is shown without its mask. */
export type PictureFault = 'picture-not-decoded' | 'page-partly-drawn';

/** ISO 32000-2, tables 6 and 92, and Brotli as pdf.js has it. */
const knownFilters = new Set(
  'FlateDecode Fl LZWDecode LZW DCTDecode DCT JPXDecode JPX ASCII85Decode A85 ASCIIHexDecode AHx CCITTFaxDecode CCF RunLengthDecode RL JBIG2Decode BrotliDecode Crypt'.split(
    ' ',
  ),
);
const mostBits = 16;

/**
 * What is wrong with a picture, judged by its dictionary alone, where pdf.js would silently guess or leave out a mask;
 * null: nothing. Used by both the reader and the check before packing.
 */
export function pictureFault(dictionary: PictureDictionary, channelsOf: ChannelsOf): PictureFault | null {
  const channels = channelsIn(dictionary, channelsOf);
  if (!isDecodable(dictionary, channels)) return 'picture-not-decoded';
  return isStencil(dictionary) ? null : maskFault(dictionary, channels, channelsOf);
}

/** `none`: an unusable colour space; `unknown`: it can't be told here, or only the data tells. */
type Channels = number | 'none' | 'unknown';

function channelsIn(dictionary: PictureDictionary, channelsOf: ChannelsOf): Channels {
  if (isStencil(dictionary)) return 1;
  const last = filtersOf(dictionary).at(-1);
  const isSelfTelling = last === 'JPXDecode' || last === 'JPX';
  if (!isPresent(dictionary.get('CS', 'ColorSpace')))
    return isSelfTelling ? 'unknown' : last === 'JBIG2Decode' ? 1 : 'none';
  try {
    return channelsOf(dictionary);
  } catch (thrown) {
    return isNotThereYet(thrown) ? 'unknown' : 'none';
  }
}

/** pdf.js's error for a part of the file that has to be loaded first. */
function isNotThereYet(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'MissingDataException';
}

function isDecodable(dictionary: PictureDictionary, channels: Channels): boolean {
  if (!filtersOf(dictionary).every((name) => typeof name === 'string' && knownFilters.has(name))) return false;
  if (isStencil(dictionary)) return true;
  return channels !== 'none' && hasBits(dictionary) && hasDecode(dictionary, channels);
}

function hasBits(dictionary: PictureDictionary): boolean {
  const last = filtersOf(dictionary).at(-1);
  if (last === 'JPXDecode' || last === 'JPX' || last === 'JBIG2Decode') return true;
  const bits = dictionary.get('BPC', 'BitsPerComponent');
  return typeof bits === 'number' && Number.isInteger(bits) && bits >= 1 && bits <= mostBits;
}

/** ISO 32000-2, 8.9.5.2: two numbers for each channel. pdf.js ignores a shorter array altogether. */
function hasDecode(dictionary: PictureDictionary, channels: Channels): boolean {
  const decode = dictionary.getArray('D', 'Decode');
  if (!isPresent(decode) || typeof channels !== 'number') return true;
  return isRangeList(decode, channels);
}

function isRangeList(list: unknown, channels: number): boolean {
  return Array.isArray(list) && list.length >= channels * 2 && list.every((value) => typeof value === 'number');
}

function maskFault(dictionary: PictureDictionary, channels: Channels, channelsOf: ChannelsOf): PictureFault | null {
  const soft = maskIn(dictionary, 'SMask');
  if (soft !== null) return soft === 'missing' ? 'page-partly-drawn' : softMaskFault(soft, channelsOf);
  const mask = dictionary.getArray('Mask');
  if (Array.isArray(mask))
    return typeof channels !== 'number' || isRangeList(mask, channels) ? null : 'picture-not-decoded';
  const stencil = maskIn(dictionary, 'Mask');
  if (stencil === 'missing') return 'page-partly-drawn';
  // What isn't a stencil is no mask: other programs show the whole picture, too.
  if (stencil === null || !isStencil(stencil)) return null;
  return isDecodable(stencil, 1) ? null : 'picture-not-decoded';
}

function softMaskFault(mask: PictureDictionary, channelsOf: ChannelsOf): PictureFault | null {
  const channels = channelsIn(mask, channelsOf);
  const isGrey = channels === 1 || channels === 'unknown';
  return isGrey && isDecodable(mask, channels) ? null : 'picture-not-decoded';
}

/** A name means that there is no mask, as elsewhere in the format. */
function maskIn(dictionary: PictureDictionary, key: 'SMask' | 'Mask'): PictureDictionary | 'missing' | null {
  if (!dictionary.has(key)) return null;
  const value = dictionary.get(key);
  if (nameOf(value) !== null) return null;
  return dictionaryOf(value) ?? 'missing';
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
