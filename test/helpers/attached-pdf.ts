import type { PdfWriter } from './pdf-writer.ts';

/** A file's name and its content. */
export type AttachedFact = readonly [name: string, content: string | Uint8Array];

/** Embeds a file in the document; returns the object number of its file specification. */
export function embed(pdf: PdfWriter, [name, content]: AttachedFact): number {
  const written = literal(name);
  const stream = pdf.stream('/Type /EmbeddedFile', content);
  return pdf.add(`<< /Type /Filespec /F ${written} /UF ${written} /EF << /F ${stream} 0 R >> >>`);
}

/** The catalog's entry that lists files as attached to the document. */
export function attachedEntry(pdf: PdfWriter, files: readonly AttachedFact[]): string {
  const named = files.map((file) => `${literal(file[0])} ${embed(pdf, file)} 0 R`);
  return `/Names << /EmbeddedFiles << /Names [${named.join(' ')}] >> >>`;
}

/** A page's entry that pins files to the page, one below the other. */
export function pinnedEntry(pdf: PdfWriter, files: readonly AttachedFact[]): string {
  const notes = files.map((file, index) => {
    const bottom = 600 - 30 * index;
    return pdf.add(
      `<< /Type /Annot /Subtype /FileAttachment /Rect [72 ${bottom} 92 ${bottom + 20}] /F 4 /FS ${embed(pdf, file)} 0 R >>`,
    );
  });
  return `/Annots [${notes.map((note) => `${note} 0 R`).join(' ')}]`;
}

/**
 * The trailer's entry for a document in which only the embedded files need a password (ISO 32000-2, 7.6.6: EFF,
 * EFOpen). No password fits: the password hashes /O and /U are made up.
 */
export function lockedFilesEntry(pdf: PdfWriter): string {
  const key = `<${'5a'.repeat(32)}>`;
  const encryption = pdf.add(
    `<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O ${key} /U ${key} /CF << /Files << /AuthEvent /EFOpen /CFM /AESV2 /Length 16 >> >> /StmF /Identity /StrF /Identity /EFF /Files >>`,
  );
  return `/Encrypt ${encryption} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
}

/** A text as a PDF string object, in UTF-16 where it has characters beyond ASCII, as PDF requires. */
export function literal(text: string): string {
  if (/^[\u0020-\u007e]*$/u.test(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
