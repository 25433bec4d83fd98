import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { annotationFonts, type AnnotationLine, annotationLines } from '../../shared/pdf/annotation-text.ts';
import { isWingdings, missingSymbolFont, wingdingsText } from '../../shared/pdf/symbol-fonts.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

const style = { fontFamily: 'sans-serif', ascent: 0.9, descent: -0.2, vertical: false };
const styles = { [annotationFonts.value]: style, [annotationFonts.aside]: style };

const changed = new WeakSet<PDFPageProxy>();

/**
 * Adds to each page's text what was typed into forms, written in notes and put on stamps, which pdf.js keeps apart from
 * the page's content. So everything that uses the text gets it in the same order: selecting, finding, marking, and the
 * search.
 */
export function withValuesInText<Document extends Pick<PDFDocumentProxy, 'getPage'>>(pdf: Document): Document {
  const getPage = pdf.getPage.bind(pdf);
  pdf.getPage = async (number) => {
    const page = await getPage(number);
    if (!changed.has(page)) addValues(page);
    changed.add(page);
    return page;
  };
  return pdf;
}

function addValues(page: PDFPageProxy): void {
  const stream = page.streamTextContent.bind(page);
  page.streamTextContent = (options) => {
    const content = (stream(options) as ReadableStream<TextContent>).getReader();
    const values = valuesOf(page);
    return new ReadableStream<TextContent>(
      {
        async pull(controller) {
          const { value, done } = await content.read();
          if (!done) {
            controller.enqueue(withSigns(page, value));
            return;
          }
          const items = await values;
          if (items.length > 0) controller.enqueue({ items: [...items], styles, lang: null });
          controller.close();
        },
        cancel: (reason) => content.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  };
}

/**
 * Replaces symbols of a missing Wingdings, as far as the page was drawn, one character by one, so that no place shifts.
 */
function withSigns(page: PDFPageProxy, content: TextContent): TextContent {
  const items = content.items.map((item) => {
    if (!('str' in item)) return item;
    return isWingdings(missingSymbolFont(page, item.fontName) ?? '') ? { ...item, str: wingdingsText(item.str) } : item;
  });
  return { ...content, items };
}

/** A page whose annotations can't be read still has its own text. */
async function valuesOf(page: PDFPageProxy): Promise<readonly TextItem[]> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' }).catch(() => []);
  const lines = annotationLines(annotations);
  // Ends the page's last line, which may lack its own end: the values aren't part of it.
  return lines.length === 0 ? [] : [lineEnd, ...lines.map(itemOf)];
}

const directions = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

function itemOf({ text, x, y, width, size, quarters, fontName }: AnnotationLine): TextItem {
  const [cosine, sine] = directions[quarters];
  return {
    str: text,
    dir: 'ltr',
    width,
    height: size,
    transform: [size * cosine, size * sine, -size * sine, size * cosine, x, y],
    fontName,
    hasEOL: true,
  };
}

const lineEnd: TextItem = {
  str: '',
  dir: 'ltr',
  width: 0,
  height: 0,
  transform: [1, 0, 0, 1, 0, 0],
  fontName: annotationFonts.value,
  hasEOL: true,
};
