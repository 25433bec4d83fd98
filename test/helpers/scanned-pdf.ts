import { helvetica, line, PdfWriter } from './pdf-writer.ts';

export type PageKind = 'typed' | 'scan' | 'empty' | 'private' | 'damaged';

const picture =
  'q 400 0 0 600 90 120 cm BI /W 8 /H 8 /BPC 1 /CS /G ID \u0001\u0002\u0004\u0008\u0010\u0020\u0040\u0001 EI Q';

/** A document whose pages are typed, only pictures, empty, or written in letters without a known meaning. */
export function scannedPdf(kinds: readonly PageKind[]): Uint8Array {
  const pdf = new PdfWriter();
  const font = helvetica(pdf);
  const map = pdf.stream(
    '',
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap end',
  );
  const unclear = `/Font << /F1 ${pdf.add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${map} 0 R >>`,
  )} 0 R >>`;
  kinds.forEach((kind, index) => {
    if (kind === 'typed') pdf.page({ content: line(`Anschreiben auf Seite ${index + 1}`), resources: font });
    if (kind === 'scan') pdf.page({ content: picture });
    if (kind === 'empty') pdf.page({ content: 'q Q' });
    if (kind === 'private') pdf.page({ content: line('Niemand kann das lesen'), resources: unclear });
    if (kind === 'damaged') pdf.pageOf('/MediaBox [0 0 595 842] /Contents 9999 0 R /Resources /Keine');
  });
  return pdf.finish();
}

/** A ticked box and an empty one in a symbol font that isn't embedded. */
export function wingdingsPdf(font = 'Wingdings-Regular'): Uint8Array {
  const pdf = new PdfWriter();
  addSigns(pdf, font);
  return pdf.finish();
}

/** A page of such boxes at the end of a document. */
export function addSigns(pdf: PdfWriter, font: string): void {
  const plain = pdf.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const descriptor = pdf.add(
    `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -211 1359 899] /ItalicAngle 0 /Ascent 899 /Descent -211 /CapHeight 899 /StemV 80 >>`,
  );
  const signs = pdf.add(
    `<< /Type /Font /Subtype /TrueType /BaseFont /${font} /FirstChar 168 /LastChar 254 /Widths [${'891 '.repeat(87)}] /FontDescriptor ${descriptor} 0 R >>`,
  );
  pdf.page({
    content:
      'BT /F1 14 Tf 72 700 Td <FE> Tj /F2 14 Tf ( Eigenanteil ist gesichert) Tj ET BT /F1 14 Tf 72 670 Td <A8> Tj /F2 14 Tf ( Vorhaben hat bereits begonnen) Tj ET',
    resources: `/Font << /F1 ${signs} 0 R /F2 ${plain} 0 R >>`,
  });
}
