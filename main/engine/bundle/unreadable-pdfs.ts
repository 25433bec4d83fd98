import { availableParallelism } from 'node:os';
import type { PackWarning } from '../../../shared/contract/pack-preview.ts';
import { AppError } from '../../../shared/errors.ts';
import type { CompetitionFolder, SourceDocument } from './competition-folder.ts';
import { type PdfAllowance, PdfThread } from './pdf-thread.ts';

/** More threads would need too much memory. */
const mostThreads = 4;

/** Starting a thread takes as long as checking some twenty documents, and each needs some 100 MB: fewer are as fast. */
const documentsPerThread = 200;

/**
 * Warns of PDF files that jurors can't read as they are, in the order of the documents. Files that aren't PDF files
 * have a warning already.
 * @throws AppError `cancelled`
 */
export async function unreadablePdfs(
  { documents, warnings }: Pick<CompetitionFolder, 'documents' | 'warnings'>,
  signal: AbortSignal,
  allowed: Partial<PdfAllowance> = {},
): Promise<readonly PackWarning[]> {
  const named = new Set(warnings.flatMap((one) => (one.kind === 'not-a-pdf' ? [keyOf(one)] : [])));
  const pdfs = documents.filter((document) => !named.has(keyOf(document)));
  const found = new Map<SourceDocument, readonly PackWarning[]>();
  const waiting = pdfs.values();
  const work = async (): Promise<void> => {
    const thread = new PdfThread(signal, allowed);
    try {
      // All share one iterator, so that each document is taken once.
      for (const document of waiting) {
        if (signal.aborted) return;
        const { applicationId, name, path } = document;
        const findings = await thread.check(path);
        found.set(
          document,
          findings.map((finding) => ({ ...finding, applicationId, name })),
        );
      }
    } finally {
      await thread.end();
    }
  };
  const threads = Math.min(availableParallelism(), mostThreads, Math.ceil(pdfs.length / documentsPerThread));
  await Promise.all(Array.from({ length: threads }, work));
  if (signal.aborted) throw new AppError('cancelled');
  return pdfs.flatMap((document) => found.get(document) ?? []);
}

/**
 * Checks the PDF files in threads while other work runs, and ends the threads whatever happens. The work has to await
 * the check at a point where it can still be cancelled.
 * @throws what the work throws
 */
export async function besidePdfCheck<T>(
  source: Pick<CompetitionFolder, 'documents' | 'warnings'>,
  signal: AbortSignal,
  work: (unreadable: Promise<readonly PackWarning[]>) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const unreadable = unreadablePdfs(source, AbortSignal.any([signal, stop.signal]));
  // Awaited here in any case, even if the work no longer does.
  const ended = unreadable.catch(() => undefined);
  try {
    return await work(unreadable);
  } finally {
    stop.abort();
    await ended;
  }
}

function keyOf({ applicationId, name }: { readonly applicationId: string; readonly name: string }): string {
  return JSON.stringify([applicationId, name]);
}
