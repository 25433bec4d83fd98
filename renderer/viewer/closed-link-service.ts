import { PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

type Options = ConstructorParameters<typeof PDFLinkService>[0];

/** Links inside the document work; a link out of it only tells its address, and opens nothing. */
export class ClosedLinkService extends PDFLinkService {
  /** what is said of a link out of the document, before its address */
  outside = '';
  /** takes a file within the document, by what pdf.js calls it, that was clicked on a page */
  fileChosen: (id: string) => void = () => undefined;
  private readonly refuse: (address: string) => void;

  constructor(options: Options, refuse: (address: string) => void) {
    super(options);
    this.refuse = refuse;
    this.externalLinkEnabled = false;
  }

  /** pdf.js asks for a file that it would hand to a download. It gets none; the file is read here or not at all. */
  override getAttachmentContent(id: string): Promise<null> {
    this.fileChosen(id);
    return Promise.resolve(null);
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.href = '#';
    link.title = `${this.outside} ${url}`.trim();
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.refuse(url);
    });
  }
}
