import { type ReactNode, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Failure } from '../../shared/errors.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import type { PageTexts } from '../store/handover.ts';

/** Pages laid out for paper. */
export interface PrintJob {
  readonly content: ReactNode;
  readonly texts: PageTexts;
  /** of the PDF, without extension */
  readonly fileName: string;
}

export interface PrintLayout {
  /** goes into the page while something is being printed; invisible on the screen */
  readonly printRoot: ReactNode;
  readonly print: (job: PrintJob) => Promise<Failure | null>;
  readonly savePdf: (job: PrintJob) => Promise<Failure | null>;
  /** the PDF saved last */
  readonly saved: string | null;
}

/** Renders pages beside the app while they are printed, because paper needs a different layout from the screen. */
export function usePrintLayout(): PrintLayout {
  const { t, language } = useTranslator();
  const printPages = useAppStore((state) => state.print);
  const choosePdf = useAppStore((state) => state.choosePdf);
  const writePdf = useAppStore((state) => state.savePdf);
  const [content, setContent] = useState<ReactNode>(null);
  const [saved, setSaved] = useState<string | null>(null);

  const whileLaidOut = async (
    { content: pages, texts }: PrintJob,
    work: () => Promise<Failure | null>,
  ): Promise<Failure | null> => {
    const before = document.title;
    flushSync(() => setContent(pages));
    // The system names the print job and the PDF after the window's title.
    document.title = texts.title;
    await document.fonts.ready;
    const failure = await work();
    document.title = before;
    setContent(null);
    return failure;
  };
  const savePdf = async (job: PrintJob): Promise<Failure | null> => {
    const chosen = await choosePdf(t('paper.saveAs'), `${job.fileName}.pdf`);
    if (!chosen.ok) return chosen.error;
    const file = chosen.value;
    if (file === null) return null;
    const failure = await whileLaidOut(job, () => writePdf(file, job.texts));
    setSaved(failure === null ? file.name : null);
    return failure;
  };
  return {
    printRoot:
      content === null
        ? null
        : createPortal(
            <div className="jm-paper" lang={language}>
              {content}
            </div>,
            document.body,
          ),
    print: (job) => whileLaidOut(job, () => printPages(job.texts)),
    savePdf,
    saved,
  };
}
