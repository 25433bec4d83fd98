import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../helpers/findings-in.ts';
import { helvetica, line, onePage } from '../../../helpers/pdf-writer.ts';

describe('a PDF file that jurors can read', () => {
  it('isn’t called cut off where it was filled up behind its end', async () => {
    const file = onePage((pdf) => ({ resources: helvetica(pdf), content: line('Ganz') }));
    const filled = [0x00, 0x20, 0x0a].map((byte) => Buffer.concat([file, Buffer.alloc(20_000, byte)]));
    expect(await findingsIn(Object.fromEntries(filled.map((bytes, at) => [`${at}.pdf`, bytes])))).toEqual([]);
    const other = Buffer.concat([file, Buffer.alloc(20_000, 0x41)]);
    const blank = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000, 0x20)]);
    expect(await findingsIn({ 'a.pdf': other, 'b.pdf': blank })).toEqual(['a.pdf pdf-damaged', 'b.pdf pdf-damaged']);
  });

  it('isn’t called empty, a scan or damaged where only its letters can’t be known here', async () => {
    const japanese = onePage((pdf) => {
      const letters = pdf.add(
        '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>',
      );
      const font = pdf.add(
        `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [${letters} 0 R] >>`,
      );
      return {
        resources: `/Font << /F1 ${font} 0 R >>`,
        content: 'BT /F1 18 Tf 72 700 Td <93FA967B> Tj ET 72 600 300 40 re f',
      };
    });
    expect(await findingsIn({ 'a.pdf': japanese })).toEqual([]);
  });
});
