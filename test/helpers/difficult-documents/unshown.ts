import { onePage } from '../pdf-writer.ts';
import { type DifficultDocument, noticed, silent } from './difficult-document.ts';

const quads = '/QuadPoints [100 600 300 600 100 500 300 500]';

/** Annotations without an appearance that pdf.js draws itself, or that the viewer marks with a sign. */
export const shownAnnotations: Readonly<Record<string, string>> = {
  rechteck: '/Subtype /Square /C [1 0 0] /BS << /W 4 >>',
  'rechteck-ohne-rand': '/Subtype /Square /C [1 0 0]',
  'rechteck-gefuellt': '/Subtype /Square /IC [0 0 1] /BS << /W 0 >>',
  ellipse: '/Subtype /Circle /C [1 0 0] /Border [0 0 4]',
  'ellipse-ohne-rand': '/Subtype /Circle',
  linie: '/Subtype /Line /L [100 500 300 600] /C [0 0.5 0]',
  vieleck: '/Subtype /Polygon /Vertices [100 500 300 500 200 600] /C [1 0 0] /BS << /W 3 >>',
  linienzug: '/Subtype /PolyLine /Vertices [100 500 300 500 200 600] /C [1 0 0] /BS << /W 3 >>',
  stift: '/Subtype /Ink /InkList [[100 500 200 600 300 500]] /C [1 0 0]',
  text: '/Subtype /FreeText /Contents (Frei geschrieben) /DA (/Helv 12 Tf 0 g)',
  hervorhebung: `/Subtype /Highlight ${quads} /C [1 1 0]`,
  unterstreichung: `/Subtype /Underline ${quads} /C [1 0 0]`,
  wellenlinie: `/Subtype /Squiggly ${quads} /C [1 0 0]`,
  durchstreichung: `/Subtype /StrikeOut ${quads} /C [1 0 0]`,
  notiz: '/Subtype /Text /Contents (Notiz)',
  feldwert: '/Subtype /Widget /FT /Tx /T (a) /V (Musterstadt)',
  auswahl: '/Subtype /Widget /FT /Ch /T (c) /V (Verein) /Opt [(Verein) (Gemeinde)]',
  'auswahl-liste': '/Subtype /Widget /FT /Ch /Ff 131072 /T (g) /V (Verein) /Opt [(Verein) (Gemeinde)]',
  haken: '/Subtype /Widget /FT /Btn /T (b) /V /Ja /AS /Ja',
};

/** Annotations that stay invisible although they should be seen. */
export const unshownAnnotations: Readonly<Record<string, string>> = {
  stempel: '/Subtype /Stamp /Name /Draft',
  'stempel-aussehen-fehlt': '/Subtype /Stamp /AP << /N 999 0 R >>',
  einfuegung: '/Subtype /Caret',
  'hervorhebung-ohne-ort': '/Subtype /Highlight /C [1 1 0]',
  schwaerzung: `/Subtype /Redact ${quads}`,
  film: '/Subtype /Movie',
  ton: '/Subtype /Sound',
  raum: '/Subtype /3D',
  fremd: '/Subtype /Gibtesnicht',
  knopf: '/Subtype /Widget /FT /Btn /Ff 65536 /T (c) /MK << /BG [1 0 0] >>',
  feldrahmen: '/Subtype /Widget /FT /Tx /T (d) /MK << /BC [0 0 0] >>',
};

/** Annotations that are meant to be invisible. */
export const hiddenAnnotations: Readonly<Record<string, string>> = {
  'stempel-verborgen': '/Subtype /Stamp /F 2',
  'stempel-nicht-am-bildschirm': '/Subtype /Stamp /F 32',
  'stempel-nur-auf-papier': '/Subtype /Stamp /F 36',
  'rechteck-verborgen': '/Subtype /Square /C [1 0 0] /BS << /W 4 >> /F 2',
  'rechteck-durchsichtig': '/Subtype /Square /C [1 0 0] /BS << /W 0 >>',
  druckmarke: '/Subtype /PrinterMark',
  'ohne-art': '',
  'haken-nicht-gesetzt': '/Subtype /Widget /FT /Btn /T (e) /V /Off /AS /Off /AP << /N << >> >>',
  'unterschrift-ohne-bild': '/Subtype /Widget /FT /Sig /T (f)',
};

export function difficultAnnotations(): readonly DifficultDocument[] {
  return [
    ...named(shownAnnotations, (name, bytes) => silent(name, bytes)),
    ...named(unshownAnnotations, (name, bytes) => noticed(name, bytes, ['annotation-not-shown'], false)),
    ...named(hiddenAnnotations, (name, bytes) => noticed(name, bytes, ['page-empty'], false)),
    silent('anmerkung-hervorhebung-ohne-ort-mit-aussehen', withAppearance('/Subtype /Highlight')),
  ];
}

function named(
  annotations: Readonly<Record<string, string>>,
  document: (name: string, bytes: Uint8Array) => DifficultDocument,
): readonly DifficultDocument[] {
  return Object.entries(annotations).map(([name, entries]) => document(`anmerkung-${name}`, annotated(entries)));
}

/** A page with nothing but an annotation in its upper half. */
export function annotated(entries: string): Uint8Array {
  return onePage((pdf) => {
    const flags = entries.includes('/F ') ? '' : '/F 4';
    const annotation = pdf.add(`<< /Type /Annot /Rect [100 500 300 600] ${flags} ${entries} >>`);
    return {
      content: '',
      entries: `/Annots [${annotation} 0 R]`,
      catalog: entries.includes('/Widget') ? `/AcroForm << /Fields [${annotation} 0 R] >>` : '',
    };
  });
}

function withAppearance(entries: string): Uint8Array {
  return onePage((pdf) => {
    const look = pdf.stream('/Type /XObject /Subtype /Form /BBox [0 0 200 100]', '1 1 0 rg 0 0 200 100 re f');
    const annotation = pdf.add(`<< /Type /Annot ${entries} /Rect [100 500 300 600] /AP << /N ${look} 0 R >> >>`);
    return { content: '', entries: `/Annots [${annotation} 0 R]` };
  });
}
