import { line, onePage } from '../pdf-writer.ts';
import { type DifficultDocument, shown } from './difficult-document.ts';

/** Fonts that are missing, damaged or unusual, and scripts of other directions. */
export function difficultLetters(): readonly DifficultDocument[] {
  return [
    shown('schrift-type3', type3(), 'AB'),
    shown('schrift-cid-nicht-eingebettet', cid('UniJIS-UCS2-H', '65e5672c8a9e'), '日本語'),
    shown('schrift-senkrecht', cid('UniJIS-UCS2-V', '7e26306e66f85b57'), '縦の書字'),
    shown(
      'schrift-fehlt',
      simple('/Subtype /TrueType /BaseFont /GibtEsNirgends /FirstChar 32 /LastChar 33 /Widths [300 500]'),
      'Schrift fehlt',
    ),
    shown('schrift-ungueltig', broken(), 'Schrift kaputt'),
    shown('schrift-ohne-angaben', simple('/Subtype /Type1')),
    shown('schrift-von-rechts', rightToLeft(), 'שלום'),
  ];
}

function simple(entries: string): Uint8Array {
  return onePage((pdf) => ({
    resources: fontOf(pdf.add(`<< /Type /Font ${entries} >>`)),
    content: line('Schrift fehlt'),
  }));
}

function broken(): Uint8Array {
  return onePage((pdf) => {
    const file = pdf.stream('/Length1 2000', Buffer.alloc(2_000, 0x55));
    const descriptor = pdf.add(
      `<< /Type /FontDescriptor /FontName /ABCDEF+Kaputt /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 ${file} 0 R >>`,
    );
    const font = pdf.add(
      `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Kaputt /Encoding /WinAnsiEncoding /FontDescriptor ${descriptor} 0 R >>`,
    );
    return { resources: fontOf(font), content: line('Schrift kaputt') };
  });
}

/** Japanese without its font: only the reader's own tables know what the codes mean. */
function cid(encoding: string, codes: string): Uint8Array {
  return onePage((pdf) => {
    const descriptor = pdf.add(
      '<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    );
    const descendant = pdf.add(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
    );
    const font = pdf.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3-${encoding} /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
    );
    return { resources: fontOf(font), content: `BT /F1 30 Tf 200 700 Td <${codes}> Tj ET` };
  });
}

/** Letters that are drawings, one of which draws itself. */
function type3(): Uint8Array {
  return onePage((pdf) => {
    const font = pdf.reserve();
    const box = pdf.stream('', '1000 0 0 0 750 750 d1 0 0 750 750 re f');
    const itself = pdf.stream('', '1000 0 d0 BT /T 1 Tf (B) Tj ET 0 0 300 300 re f');
    pdf.put(
      font,
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /A ${box} 0 R /B ${itself} 0 R >> /Encoding << /Type /Encoding /Differences [65 /A /B] >> /FirstChar 65 /LastChar 66 /Widths [1000 1000] /Resources << /Font << /T ${font} 0 R >> >> >>`,
    );
    return { resources: fontOf(font), content: line('AB') };
  });
}

/** Hebrew, whose letters are stored in visual order. */
function rightToLeft(): Uint8Array {
  return onePage((pdf) => {
    const map = pdf.stream(
      '',
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Hebrew def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange 4 beginbfchar <61> <05DD> <62> <05D5> <63> <05DC> <64> <05E9> endbfchar endcmap end end',
    );
    const font = pdf.add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${map} 0 R >>`);
    return { resources: fontOf(font), content: line('abcd') };
  });
}

function fontOf(font: number): string {
  return `/Font << /F1 ${font} 0 R >>`;
}
