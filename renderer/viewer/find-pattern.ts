/** What German writes in two ways: each side finds the other. Decomposed (NFD), as pdf.js compares. */
const twins: Readonly<Record<string, string>> = {
  'a\u0308': '(?:a\u0308|ae)',
  'o\u0308': '(?:o\u0308|oe)',
  'u\u0308': '(?:u\u0308|ue)',
  ae: '(?:ae\\p{M}*|a\u0308)',
  oe: '(?:oe\\p{M}*|o\u0308)',
  ue: '(?:ue\\p{M}*|u\u0308)',
  ss: '(?:ss|\u00df|\u1e9e)',
  '\u00df': '(?:ss|\u00df|\u1e9e)',
  '\u1e9e': '(?:ss|\u00df|\u1e9e)',
};

/** A base letter with its marks, two letters that are one elsewhere, white space, or anything else. */
const pieces = /[aouAOU]\u0308|[aouAOU]e|ss|[\s\u00ad]+|\p{L}\p{M}*|[^]/giu;

/**
 * What a typed text finds, however German is written: "Strasse" and "Straße", "Buerger" and "Bürger" find each other; a letter
 * without marks finds one with marks, but not the other way round. Case never matters. Null: nothing to look for.
 */
export function findPattern(query: string): RegExp | null {
  const text = query.normalize('NFD').trim();
  if (text === '') return null;
  const source = [...text.matchAll(pieces)].map(([piece]) => patternOf(piece)).join('');
  return new RegExp(source, 'giu');
}

function patternOf(piece: string): string {
  const twin = twins[piece.toLowerCase()];
  if (twin !== undefined) return twin;
  if (/^[\s\u00ad]/u.test(piece)) return '\\s+';
  if (/^\p{L}$/u.test(piece)) return `${piece}\\p{M}*`;
  return piece.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
