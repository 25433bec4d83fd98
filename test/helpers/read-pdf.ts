import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF's text page by page, and whether it is tagged for screen readers. */
export async function readPdf(
  path: string,
): Promise<{ readonly pages: readonly string[]; readonly isTagged: boolean }> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
  }
  const structure: unknown = await (await document.getPage(1)).getStructTree();
  await task.destroy();
  return { pages, isTagged: JSON.stringify(structure).includes('"H1"') };
}
