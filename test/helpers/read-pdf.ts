import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const millimetre = 72 / 25.4;

/** Where texts begin on the first page of a PDF, in millimetres from its left and lower edge, and how wide it is. */
export async function placesOnFirstPage(path: string): Promise<{
  readonly width: number;
  readonly texts: readonly { readonly text: string; readonly left: number; readonly bottom: number }[];
}> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left, bottom] = item.transform.map(Number);
    return [{ text: item.str, left: (left ?? 0) / millimetre, bottom: (bottom ?? 0) / millimetre }];
  });
  const { width } = page.getViewport({ scale: 1 });
  await task.destroy();
  return { width: width / millimetre, texts };
}

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
