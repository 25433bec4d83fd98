import { Buffer } from 'node:buffer';
import PDFDocument from 'pdfkit';
import { helvetica, line, onePage, type PdfWriter } from './pdf-writer.ts';
import { smallPdf } from './small-pdf.ts';

/** A PDF of one page that needs a password to open. */
export async function encryptedPdf(userPassword = 'geheim'): Promise<Uint8Array> {
  const pdf = new PDFDocument({ userPassword, ownerPassword: 'Geschäftsstelle', pdfVersion: '1.7' });
  const parts: Buffer[] = [];
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.on('data', (part: Buffer) => parts.push(part));
  pdf.text('Nur mit Kennwort');
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

/** Encrypted for a certificate: no password opens it. */
export function certificatePdf(): Uint8Array {
  return onePage((pdf) => ({
    content: '',
    trailer: `/Encrypt ${pdf.add('<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 /Recipients [] >>')} 0 R /ID [<00> <00>]`,
  }));
}

/** An XFA form whose only page asks for another program; with `fields` it also has plain fields. */
export function xfaPdf({ fields = false } = {}): Uint8Array {
  return onePage((pdf) => {
    const form = pdf.stream('', '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>');
    const field = fields
      ? `${pdf.add('<< /FT /Tx /T (Name) /V (Musterstadt) /Subtype /Widget /Rect [0 0 99 20] >>')} 0 R`
      : '';
    return {
      content: line('Bitte warten ...'),
      resources: helvetica(pdf),
      entries: `/Annots [${field}]`,
      catalog: `/NeedsRendering ${String(!fields)} /AcroForm << /Fields [${field}] /XFA ${form} 0 R >>`,
    };
  });
}

function fileSpecification(pdf: PdfWriter, name: string): number {
  const content = pdf.stream('/Type /EmbeddedFile', 'Anhang');
  return pdf.add(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${content} 0 R >> >>`);
}

/** A portfolio: one cover page, and files that only other programs show. */
export function portfolioPdf(names: readonly string[], catalog = ''): Uint8Array {
  return onePage((pdf) => ({
    content: line('Deckblatt'),
    resources: helvetica(pdf),
    catalog: `${catalog} /Collection << /Type /Collection >> /Names << /EmbeddedFiles << /Names [${names
      .map((name) => `(${name}) ${fileSpecification(pdf, name)} 0 R`)
      .join(' ')}] >> >>`,
  }));
}

/** A file that is pinned to the page like a note. */
export function pinnedFilePdf(name: string): Uint8Array {
  return onePage((pdf) => {
    const note = `<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS ${fileSpecification(pdf, name)} 0 R >>`;
    return { content: line('Seite'), resources: helvetica(pdf), entries: `/Annots [${pdf.add(note)} 0 R]` };
  });
}

/** All pages are there, but the file is cut off before its end. */
export function truncatedPdf(): Uint8Array {
  const whole = smallPdf(Array.from({ length: 40 }, (_, index) => `Seite ${index + 1}`));
  return whole.subarray(0, Math.floor(whole.length * 0.6));
}

/** A cross-reference list of a billion entries, unpacked from a few megabytes. */
export function endlessPdf(packed: (bytes: number) => Uint8Array): Uint8Array {
  const data = packed(64 * 1024 * 1024);
  const head = Buffer.from('%PDF-1.7\n');
  const dictionary = `<< /Type /XRef /Size 1000000000 /W [1 2 1] /Root 2 0 R /Filter [/FlateDecode /FlateDecode] /Length ${data.length} >>`;
  return Buffer.concat([
    head,
    Buffer.from(`1 0 obj\n${dictionary}\nstream\n`),
    data,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ]);
}
