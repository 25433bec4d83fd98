import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { isUnclear } from '../../../shared/domain/letters.ts';
import type { PdfFinding } from './pdf-finding.ts';

/** Pages looked at, and for how long, in milliseconds: what is wrong with a document mostly shows on its first pages. */
const mostPages = 200;
const longest = 2_000;

/** Ranges of pages named at most. */
const mostRanges = 12;

type State = 'text' | 'picture' | 'unclear' | 'empty';

/** Pages of which jurors can search nothing, or read other letters than they see; among the first ones of a document. */
export async function textFindings(document: PDFDocumentProxy): Promise<readonly PdfFinding[]> {
  const states: State[] = [];
  const end = performance.now() + longest;
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    if (performance.now() > end) break;
    states.push(await stateOf(document, number));
  }
  // A document that is a scan from end to end is seen to be one; pages of one among typed pages aren't.
  const isMixed = states.some((state) => state === 'text' || state === 'unclear');
  return [
    ...(isMixed ? finding('pdf-pages-without-text', 'picture', states) : []),
    ...finding('pdf-unclear-letters', 'unclear', states),
  ];
}

/** A page that can't be read is another matter. */
async function stateOf(document: PDFDocumentProxy, number: number): Promise<State> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    if (text.trim() !== '') return isUnclear(text) ? 'unclear' : 'text';
    if (hasValues(await page.getAnnotations({ intent: 'display' }))) return 'text';
    return (await hasPicture(page)) ? 'picture' : 'empty';
  } catch {
    return 'text';
  }
}

const valuesSchema = z.array(
  z.looseObject({
    fieldValue: z.unknown(),
    textContent: z.array(z.string()).optional().catch(undefined),
    contentsObj: z.looseObject({ str: z.string() }).optional().catch(undefined),
  }),
);

function hasValues(annotations: readonly unknown[]): boolean {
  const known = valuesSchema.safeParse(annotations);
  return (
    known.success &&
    known.data.some(({ fieldValue, textContent, contentsObj }) =>
      [fieldValue, ...(textContent ?? []), contentsObj?.str].some(
        (value) => typeof value === 'string' && value.trim() !== '' && value !== 'Off',
      ),
    )
  );
}

/** Pictures aren't decoded here: where one is, only the place stays that it is moved to. */
async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.includes(OPS.transform) || fnArray.includes(OPS.paintImageXObject);
}

function finding(
  kind: 'pdf-pages-without-text' | 'pdf-unclear-letters',
  wanted: State,
  states: readonly State[],
): readonly PdfFinding[] {
  const pages = states.flatMap((state, index) => (state === wanted ? [index + 1] : []));
  if (pages.length === 0) return [];
  return [{ kind, count: pages.length, of: states.length, pages: rangesOf(pages) }];
}

function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const named = ranges.slice(0, mostRanges).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return [...named, ...(ranges.length > mostRanges ? ['…'] : [])].join(', ');
}
