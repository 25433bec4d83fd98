const encoder = new TextEncoder();

export interface PageFacts {
  /** operators of the page */
  readonly content: string;
  /** entries of the resource dictionary */
  readonly resources?: string;
  /** further entries of the page's dictionary */
  readonly entries?: string;
  /** [width, height] in points; A4 by default */
  readonly size?: readonly [number, number];
}

export interface FileFacts {
  /** further entries of the catalog */
  readonly catalog?: string;
  /** further entries of the trailer */
  readonly trailer?: string;
  /** where the file says that its cross references begin; the true offset by default */
  readonly startOfReferences?: (truth: number) => number;
}

/** Writes a PDF object by object (ISO 32000-1), so that a test can also write what no library would write. */
export class PdfWriter {
  private readonly objects: (Uint8Array | null)[] = [];
  private readonly pages: number[] = [];
  private readonly root = this.reserve();
  readonly pageTree = this.reserve();

  /** Returns a number for an object that is written later. */
  reserve(): number {
    return this.objects.push(null);
  }

  put(number: number, body: string | Uint8Array): void {
    this.objects[number - 1] = typeof body === 'string' ? encoder.encode(body) : body;
  }

  add(body: string): number {
    const number = this.reserve();
    this.put(number, body);
    return number;
  }

  /** Adds a stream; `entries` are those of its dictionary, without the length. */
  stream(entries: string, data: string | Uint8Array): number {
    const number = this.reserve();
    this.putStream(number, entries, data);
    return number;
  }

  putStream(number: number, entries: string, data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? encoder.encode(data) : data;
    this.put(
      number,
      Buffer.concat([
        encoder.encode(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
        bytes,
        encoder.encode('\nendstream'),
      ]),
    );
  }

  /** Appends a page; returns its object's number. */
  page({ content, resources = '', entries = '', size = [595, 842] }: PageFacts): number {
    const contents = this.stream('', content);
    return this.pageOf(
      `/MediaBox [0 0 ${size.join(' ')}] /Resources << ${resources} >> /Contents ${contents} 0 R ${entries}`,
    );
  }

  /** Appends a page given only as its dictionary's entries. */
  pageOf(entries: string): number {
    const number = this.add(`<< /Type /Page /Parent ${this.pageTree} 0 R ${entries} >>`);
    this.pages.push(number);
    return number;
  }

  /** Returns the file. A page tree that was put in by hand stays as it is. */
  finish({ catalog = '', trailer = '', startOfReferences = (truth) => truth }: FileFacts = {}): Uint8Array {
    this.put(this.root, `<< /Type /Catalog /Pages ${this.pageTree} 0 R ${catalog} >>`);
    if (this.objects[this.pageTree - 1] === null) {
      this.put(
        this.pageTree,
        `<< /Type /Pages /Kids [${this.pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${this.pages.length} >>`,
      );
    }
    const parts: Uint8Array[] = [encoder.encode('%PDF-1.7\n%\u00e4\u00f6\u00fc\n')];
    let length = parts[0]?.length ?? 0;
    const offsets = this.objects.map((body, index) => {
      const offset = length;
      const object = Buffer.concat([
        encoder.encode(`${index + 1} 0 obj\n`),
        body ?? encoder.encode('null'),
        encoder.encode('\nendobj\n'),
      ]);
      parts.push(object);
      length += object.length;
      return offset;
    });
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.objects.length + 1;
    parts.push(
      encoder.encode(
        `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root ${this.root} 0 R ${trailer} >>\nstartxref\n${startOfReferences(length)}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }
}

/** A resource entry with one of the standard fonts, under the name F1. */
export function helvetica(pdf: PdfWriter): string {
  return `/Font << /F1 ${pdf.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')} 0 R >>`;
}

/** Operators that write one line with the font F1. */
export function line(
  text: string,
  { at = [72, 720], size = 18 }: { readonly at?: readonly [number, number]; readonly size?: number } = {},
): string {
  return `BT /F1 ${size} Tf ${at.join(' ')} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;
}

/** A whole file of one page. */
export function onePage(make: (pdf: PdfWriter) => PageFacts & FileFacts): Uint8Array {
  const pdf = new PdfWriter();
  const facts = make(pdf);
  pdf.page(facts);
  return pdf.finish(facts);
}
