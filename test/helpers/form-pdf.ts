import { helvetica, line, onePage, type PdfWriter } from './pdf-writer.ts';

/** What a form asks for, and what was typed. */
export interface FormFacts {
  readonly label?: string;
  /** with an appearance of its own; else the program that shows it draws the values (NeedAppearances) */
  readonly withAppearances?: boolean;
}

/** A form of one page: two lines of text, a choice, a ticked box and one that isn't, a password, and a note over the page. */
export function formPdf({ label = 'Name der Kommune:', withAppearances = true }: FormFacts = {}): Uint8Array {
  return onePage((pdf) => {
    const font = helvetica(pdf);
    const fields = [
      textField(pdf, font, { name: 'traeger', value: 'Gemeinde Sonnenhagen', y: 700, withAppearances }),
      textField(pdf, font, { name: 'summe', value: '24.600,00 Euro', y: 640, withAppearances }),
      textField(pdf, font, { name: 'geheim', value: 'Sesamtor', y: 600, withAppearances: false, entries: '/Ff 8192' }),
      pdf.add(
        `<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (kreis) /Opt [[(k1) (Kreis Plön)] [(k2) (Kreis Ostholstein)]] /V (k2) /DA (/F1 12 Tf 0 g) /Rect [200 560 500 584] /F 4 >>`.replace(
          'ö',
          '\\366',
        ),
      ),
      box(pdf, { name: 'begonnen', label: 'Vorhaben begonnen', isTicked: true, y: 520 }),
      box(pdf, { name: 'unterschrieben', label: 'Nicht angekreuzt', isTicked: false, y: 480 }),
    ];
    const note = pdf.add(
      '<< /Type /Annot /Subtype /FreeText /Contents (Eingang 12.03.2026) /DA (/F1 12 Tf 0 g) /Rect [72 300 300 330] /F 4 >>',
    );
    const all = [...fields, note].map((number) => `${number} 0 R`).join(' ');
    return {
      content: label === '' ? '' : line(label, { at: [72, 706], size: 14 }),
      resources: font,
      entries: `/Annots [${all}]`,
      catalog: `/AcroForm << /Fields [${fields.map((number) => `${number} 0 R`).join(' ')}] /DR << ${font} >> /DA (/F1 12 Tf 0 g) /NeedAppearances ${String(!withAppearances)} >>`,
    };
  });
}

interface TextField {
  readonly name: string;
  readonly value: string;
  readonly y: number;
  readonly withAppearances: boolean;
  readonly entries?: string;
}

function textField(pdf: PdfWriter, font: string, { name, value, y, withAppearances, entries = '' }: TextField): number {
  const appearance = withAppearances
    ? `/AP << /N ${pdf.stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 300 24] /Resources << ${font} >>`,
        `/Tx BMC BT /F1 12 Tf 2 7 Td (${value}) Tj ET EMC`,
      )} 0 R >>`
    : '';
  return pdf.add(
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /DA (/F1 12 Tf 0 g) /Rect [200 ${y} 500 ${y + 24}] /F 4 ${entries} ${appearance} >>`,
  );
}

interface Box {
  readonly name: string;
  readonly label: string;
  readonly isTicked: boolean;
  readonly y: number;
}

function box(pdf: PdfWriter, { name, label, isTicked, y }: Box): number {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 20 20]';
  const [on, off] = [pdf.stream(form, '0 0 m 20 20 l S'), pdf.stream(form, '')];
  const state = isTicked ? 'Ja' : 'Off';
  return pdf.add(
    `<< /Type /Annot /Subtype /Widget /FT /Btn /T (${name}) /TU (${label}) /V /${state} /AS /${state} /Rect [200 ${y} 220 ${y + 20}] /F 4 /AP << /N << /Ja ${on} 0 R /Off ${off} 0 R >> >> >>`,
  );
}
