/** pdf.js's dictionary of a picture. */
export interface PictureDictionary {
  get(short: string, long?: string): unknown;
  /** the same, with the entries of an array resolved too */
  getArray(short: string, long?: string): unknown;
  has(key: string): boolean;
}

/** Names of the filters of a picture's data, in decoding order; null: not a name. */
export function filtersOf(dictionary: PictureDictionary): readonly (string | null)[] {
  const filters: unknown = dictionary.getArray('F', 'Filter');
  return filters === undefined || filters === null ? [] : [filters].flat().map(nameOf);
}

export function isStencil(dictionary: PictureDictionary): boolean {
  return (dictionary.get('IM', 'ImageMask') ?? false) === true;
}

/** The dictionary of a stream. */
export function dictionaryOf(stream: unknown): PictureDictionary | null {
  if (typeof stream !== 'object' || stream === null || !('dict' in stream)) return null;
  return stream.dict as PictureDictionary;
}

export function nameOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : null;
}
