import type { WebContents } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { footerTemplate, headerTemplate, type PageTexts } from './print-templates.ts';

const millimetresPerInch = 25.4;
const margins = {
  top: 22 / millimetresPerInch,
  bottom: 20 / millimetresPerInch,
  left: 18 / millimetresPerInch,
  right: 18 / millimetresPerInch,
};

/**
 * Whether Chromium's reason means that the person closed a dialog, which is no failure. On Windows a printer that
 * writes a file asks for its name in its own dialog; closing that is reported as a "failed" job. If such a job fails
 * for another reason, the system itself shows it and keeps it in the list of print jobs.
 */
export function isCancelledPrint(reason: string, platform: NodeJS.Platform): boolean {
  return /cancel/i.test(reason) || (platform === 'win32' && /print job failed/i.test(reason));
}

/**
 * Opens the system's print dialog and waits until it is closed: only then may the window remove the printed pages.
 * Title and footer stand on every page, beside its number.
 * @throws AppError `print-failed`
 */
export function printPages(contents: WebContents, { title, footer }: PageTexts): Promise<void> {
  const lines = title === '' ? {} : { header: title, footer };
  return new Promise((resolve, reject) => {
    contents.print({ printBackground: true, ...lines }, (isPrinted, reason) => {
      if (isPrinted || isCancelledPrint(reason, process.platform)) resolve();
      else reject(new AppError('print-failed', { cause: reason }));
    });
  });
}

/** What would be printed, as a PDF tagged for screen readers: headings, lists and tables keep their structure. */
export function pagesAsPdf(contents: WebContents, texts: PageTexts): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    margins,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: headerTemplate(texts),
    footerTemplate: footerTemplate(texts),
  });
}
