import { PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { findPattern } from './find-pattern.ts';

type Matches = ReturnType<PDFFindController['match']>;

/** pdf.js's own finding, with German's two ways of writing. */
export class GermanFinder extends PDFFindController {
  override match(query: string | string[], pageContent: string): Matches {
    const pattern = typeof query === 'string' ? findPattern(query) : null;
    if (pattern === null) return undefined;
    return [...pageContent.matchAll(pattern)].map(({ index, 0: found }) => ({ index, length: found.length }));
  }
}
