import PdfDocument from 'pdfkit';

/** Three pages with a link inside and one to the outside. */
export function linkedPdf(): Promise<Uint8Array> {
  return collected((document) => {
    document.fontSize(20).text('Inhalt', 72, 72);
    document.text('Zum Anhang', 72, 140, { goTo: 'anhang' });
    document.text('Im Netz', 72, 200, { link: 'https://example.org/geheim?wer=ich' });
    document.addPage().text('Mitte', 72, 72);
    document.addPage().text('Anhang', 72, 72, { destination: 'anhang' });
  });
}

/** A page that holds a drawing only, as a scan does. */
export function scannedPdf(): Promise<Uint8Array> {
  return collected((document) => {
    document.rect(72, 72, 300, 400).fill('#888888');
  });
}

function collected(draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    const document = new PdfDocument({ size: 'A4' });
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    draw(document);
    document.end();
  });
}
