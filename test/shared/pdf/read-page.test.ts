import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { PdfPage } from '../../../shared/pdf/pdf-page.ts';
import { type ReadPage, readPage } from '../../../shared/pdf/read-page.ts';
import { withValuesInText } from '../../../renderer/viewer/values-in-text.ts';
import { formPdf } from '../../helpers/form-pdf.ts';
import { type PageKind, scannedPdf, wingdingsPdf } from '../../helpers/scanned-pdf.ts';

async function pagesOf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = withValuesInText(await task.promise);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(await readPage(() => pdf.getPage(number), { operators: OPS }));
  await task.destroy();
  return pages;
}

describe('reading a page', () => {
  it('tells pictures, empty pages and letters that say nothing from text', async () => {
    const kinds: readonly PageKind[] = ['typed', 'scan', 'empty', 'private'];
    expect((await pagesOf(scannedPdf(kinds))).map(({ state }) => state)).toStrictEqual([
      'text',
      'picture',
      'empty',
      'unclear',
    ]);
  });

  it('of a form without other text is text', async () => {
    const [page] = await pagesOf(formPdf({ label: '' }));
    expect(page?.state).toBe('text');
    expect(page?.text).toContain('24.600,00 Euro');
  });

  it('gives the signs of a Wingdings that is missing', async () => {
    for (const font of [undefined, 'ABCDEF+Wingdings']) {
      const [page] = await pagesOf(wingdingsPdf(font));
      expect(page?.text).toBe('☑ Eigenanteil ist gesichert ☐ Vorhaben hat bereits begonnen');
    }
  });

  it('gives up a page that is costly, and none that only had to wait once', async () => {
    const task = getDocument({ data: new Uint8Array(scannedPdf(['empty'])), verbosity: 0, useSystemFonts: false });
    const page = await (await task.promise).getPage(1);
    const waiting = async (times: number): Promise<string> => {
      let left = times;
      const slow: PdfPage = {
        commonObjs: page.commonObjs,
        getOperatorList: () => page.getOperatorList(),
        getAnnotations: () => page.getAnnotations(),
        cleanup: () => undefined,
        getTextContent: async () => {
          left -= 1;
          if (left >= 0) await new Promise((resolve) => setTimeout(resolve, 400));
          return page.getTextContent();
        },
      };
      return (await readPage(() => Promise.resolve(slow), { operators: OPS })).state;
    };
    expect(await waiting(1)).toBe('empty');
    expect(await waiting(2)).toBe('picture');
    await task.destroy();
  });
});
