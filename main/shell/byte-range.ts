/** Bytes from `begin` up to but not including `end`. */
export interface ByteRange {
  readonly begin: number;
  readonly end: number;
}

/**
 * Reads a Range header with a single range (RFC 9110 section 14.1.2).
 * @returns null, which means the whole, where the header is missing or not understood
 */
export function parseRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (found === null) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  const begin = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return begin < end ? { begin, end } : 'unsatisfiable';
}
