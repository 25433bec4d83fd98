import { PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

type Options = ConstructorParameters<typeof PDFLinkService>[0];

/** Links inside the document work; a link out of it only tells its address, and opens nothing. */
export class ClosedLinkService extends PDFLinkService {
  /** what is said of a link out of the document, before its address */
  outside = '';
  private readonly refuse: (address: string) => void;

  constructor(options: Options, refuse: (address: string) => void) {
    super(options);
    this.refuse = refuse;
    this.externalLinkEnabled = false;
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
