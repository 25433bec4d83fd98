import { helvetica, line, onePage, type PdfWriter } from './pdf-writer.ts';

/** A form field's label and what was typed into it. */
export interface FormFacts {
  readonly label?: string;
  /** with appearances of its own; otherwise the program that shows it draws the values (NeedAppearances) */
  readonly withAppearances?: boolean;
}

/** A form of one page: two text lines, a choice, a ticked and an empty box, a password, and a note over the page. */
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

/**
 * A form with a button and a visible signature, on a scan if wanted. Each layer of the signature is drawn in a form
 * XObject of its own, as signing programs do it.
 */
export function signedPdf({ isScan }: { readonly isScan: boolean }): Uint8Array {
  return onePage((pdf) => {
    const font = helvetica(pdf);
    const layer = pdf.stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 300 60] /Resources << ${font} >>`,
      'BT /F1 12 Tf 2 40 Td (Digital unterschrieben von) Tj 0 -16 Td (Frauke Petersen) Tj ET',
    );
    const appearance = pdf.stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 300 60] /Resources << /XObject << /n2 ${layer} 0 R >> >>`,
      'q /n2 Do Q',
    );
    const caption = pdf.stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 120 24] /Resources << ${font} >>`,
      'BT /F1 12 Tf 2 7 Td (Antrag einreichen) Tj ET',
    );
    const fields = [
      pdf.add(
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (u) /Rect [100 100 400 160] /F 4 /AP << /N ${appearance} 0 R >> >>`,
      ),
      pdf.add(
        `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (b) /Rect [100 200 220 224] /F 4 /AP << /N ${caption} 0 R >> >>`,
      ),
    ];
    const references = fields.map((number) => `${number} 0 R`).join(' ');
    const picture = pdf.stream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      Uint8Array.of(0, 128, 128, 0),
    );
    return {
      content: isScan ? 'q 400 0 0 400 90 300 cm /I Do Q' : line('Antrag', { at: [72, 706], size: 14 }),
      resources: `${font} /XObject << /I ${picture} 0 R >>`,
      entries: `/Annots [${references}]`,
      catalog: `/AcroForm << /Fields [${references}] /SigFlags 3 >>`,
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
