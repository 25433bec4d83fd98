import { helvetica, line, onePage, PdfWriter } from '../pdf-writer.ts';
import { smallPdf } from '../small-pdf.ts';
import { type DifficultDocument, refused, shown } from './difficult-document.ts';

/** A text of 1,000 pages. */
export function thousandPages(): Uint8Array {
  return smallPdf(Array.from({ length: 1_000 }, (_, index) => `Seite ${index + 1} von 1000`));
}

/** Pages of unusual number, size, order and numbering. */
export function difficultPages(): readonly DifficultDocument[] {
  return [
    shown('seiten-tausend', thousandPages(), 'Seite 1 von 1000', 1_000),
    shown('seiten-gedreht', turned(), 'Gedreht um 0', 4),
    shown(
      'seite-200-zoll',
      onePage((pdf) => ({
        size: [14_400, 14_400],
        resources: helvetica(pdf),
        content: line('Riesig', { at: [100, 14_000], size: 200 }),
      })),
      'Riesig',
    ),
    shown(
      'seite-mit-grosser-einheit',
      onePage((pdf) => ({
        size: [14_400, 14_400],
        entries: '/UserUnit 75',
        resources: helvetica(pdf),
        content: line('Ganz gross', { at: [100, 14_000], size: 200 }),
      })),
      'Ganz gross',
    ),
    shown(
      'seite-winzig',
      onePage((pdf) => ({ size: [3, 3], resources: helvetica(pdf), content: '0 0 2 2 re f' })),
    ),
    shown(
      'seite-ohne-flaeche',
      onePage((pdf) => ({ size: [0, 0], resources: helvetica(pdf), content: line('Ohne Raum') })),
    ),
    shown('seitenzahlen-roemisch', labelled(), 'Vorwort', 4),
    shown('seitenbaum-tief', deepTree(500), 'Ganz unten'),
    shown(
      'lesezeichen-im-kreis',
      onePage((pdf) => ({
        resources: helvetica(pdf),
        content: line('Kreis im Verzeichnis'),
        catalog: `/Outlines ${cyclicOutline(pdf)} 0 R`,
      })),
      'Kreis im Verzeichnis',
    ),
    refused('seitenbaum-im-kreis', circularTree()),
    refused('seiten-keine', new PdfWriter().finish()),
  ];
}

function turned(): Uint8Array {
  const pdf = new PdfWriter();
  const resources = helvetica(pdf);
  for (const angle of [0, 90, 180, 270])
    pdf.page({ resources, content: line(`Gedreht um ${angle}`), entries: `/Rotate ${angle}` });
  return pdf.finish();
}

function labelled(): Uint8Array {
  const pdf = new PdfWriter();
  const resources = helvetica(pdf);
  for (const text of ['Vorwort', 'Inhalt', 'Erstens', 'Zweitens']) pdf.page({ resources, content: line(text) });
  return pdf.finish({ catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /P (A-) >>] >>' });
}

/** One page below this many nodes that have a single child each. */
function deepTree(depth: number): Uint8Array {
  const pdf = new PdfWriter();
  const nodes = [pdf.pageTree, ...Array.from({ length: depth }, () => pdf.reserve())];
  const contents = pdf.stream('', line('Ganz unten'));
  const page = pdf.add(
    `<< /Type /Page /Parent ${nodes.at(-1)} 0 R /MediaBox [0 0 595 842] /Resources << ${helvetica(pdf)} >> /Contents ${contents} 0 R >>`,
  );
  nodes.forEach((node, index) => {
    const parent = index === 0 ? '' : `/Parent ${nodes[index - 1]} 0 R`;
    pdf.put(node, `<< /Type /Pages ${parent} /Kids [${nodes[index + 1] ?? page} 0 R] /Count 1 >>`);
  });
  return pdf.finish();
}

/** A page tree whose only child is itself. */
function circularTree(): Uint8Array {
  const pdf = new PdfWriter();
  pdf.put(pdf.pageTree, `<< /Type /Pages /Kids [${pdf.pageTree} 0 R] /Count 3 /Parent ${pdf.pageTree} 0 R >>`);
  return pdf.finish();
}

function cyclicOutline(pdf: PdfWriter): number {
  const [root, first, second] = [pdf.reserve(), pdf.reserve(), pdf.reserve()];
  pdf.put(root, `<< /Type /Outlines /First ${first} 0 R /Last ${second} 0 R /Count 2 >>`);
  pdf.put(first, `<< /Title (Eins) /Parent ${root} 0 R /Next ${second} 0 R /First ${first} 0 R >>`);
  pdf.put(second, `<< /Title (Zwei) /Parent ${root} 0 R /Next ${first} 0 R /First ${root} 0 R >>`);
  return root;
}
