import { limits } from '../limits.ts';
import { annotationFonts } from './annotation-text.ts';

/** The members used of pdf.js's pieces of text; marked content has none of them. */
export interface TextPiece {
  readonly str: string;
  /** whether a line ends after it */
  readonly hasEOL: boolean;
}

/** Whether a piece of text makes its page one with text; a signature on a scan doesn't. */
export function isOfPage({ fontName }: { readonly fontName: string }): boolean {
  return fontName !== annotationFonts.aside;
}

/** A word divided at the end of a line; not the hyphen of "Hoch- und Tiefbau", which stands for a part left out. */
const divided = /(\p{Ll})[-\u00ad\u2010]\n(?!(?:und|oder|bzw|sowie|bis)(?!\p{L}))(\p{Ll})/gu;
/** Lone surrogates, and marks that would change the direction of other text. */
const unshown = /[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A page's text in the document's order: on one line, divided words joined, without characters not for reading. */
export function pageText(pieces: readonly TextPiece[]): string {
  const lines = pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
  const words = lines.replace(/[^\S\n]+\n/gu, '\n').replace(divided, '$1$2');
  const oneLine = words
    .normalize('NFC')
    .replace(unshown, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return oneLine.slice(0, limits.pageTextCharacters).replace(/\p{Cs}$/u, '');
}
