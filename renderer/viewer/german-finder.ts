import { PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { z } from 'zod';
import { findPattern } from './find-pattern.ts';

/** pdf.js's types don't say what it keeps of the question. */
const stateSchema = z.object({ entireWord: z.boolean(), caseSensitive: z.boolean() });
const noState = { entireWord: false, caseSensitive: false };

type Matches = ReturnType<PDFFindController['match']>;

/** pdf.js's own finder, extended by German's two spellings and all notations of numbers. */
export class GermanFinder extends PDFFindController {
  override match(query: string | string[], pageContent: string): Matches {
    const { entireWord, caseSensitive } = stateSchema.catch(noState).parse(this.state);
    const options = { wholeWords: entireWord, matchCase: caseSensitive };
    const pattern = typeof query === 'string' ? findPattern(query, options) : null;
    if (pattern === null) return undefined;
    return [...pageContent.matchAll(pattern)].map(({ index, 0: found }) => ({ index, length: found.length }));
  }
}
