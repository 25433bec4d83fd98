import { helvetica, line, PdfWriter } from '../helpers/pdf-writer.ts';

/** A document like a report with plans: full of text, with this many strokes on each page. Page n says "Seite n". */
export function denseDocument(title: string, pages: number, strokes: number): Uint8Array {
  const pdf = new PdfWriter();
  const resources = helvetica(pdf);
  for (let page = 1; page <= pages; page += 1)
    pdf.page({
      resources,
      content: `${line(`${title} Seite ${page} von ${pages}.`)}${text(page)}${drawing(page, strokes)}`,
    });
  return pdf.finish();
}

function text(page: number): string {
  return Array.from({ length: 45 }, (_, row) =>
    line(
      `${page}.${row} Das Vorhaben verbindet den Ort mit seinen Nachbarn und ist in drei Jahren zu schaffen, Zeile ${row}.`,
      { at: [72, 690 - row * 14], size: 10 },
    ),
  ).join('');
}

function drawing(page: number, strokes: number): string {
  return Array.from({ length: strokes }, (_, index) => {
    const [x, y] = [(index * 37 + page * 11) % 595, (index * 53) % 842];
    return `0.${index % 10} 0.5 0.${page % 10} RG ${x} ${y} m ${(x * 7) % 595} ${(y * 3) % 842} ${(x * 5) % 595} ${(y * 11) % 842} ${(x * 3) % 595} ${(y * 7) % 842} c S`;
  }).join('\n');
}
