import canonicalize from 'canonicalize';

/**
 * The canonical form of a JSON value (RFC 8785): what is digested or chained has the same bytes wherever it is written.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
