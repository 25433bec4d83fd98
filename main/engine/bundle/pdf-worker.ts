import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { checkPdf } from './check-pdf.ts';
import type { PdfAnswer } from './pdf-finding.ts';

const orderSchema = z.strictObject({ path: z.string() });

/** Runs in its own thread: checks one PDF file after the other. */
parentPort?.on('message', (order: unknown) => {
  void checkPdf(orderSchema.parse(order).path).then((findings) => answer({ kind: 'checked', findings: [...findings] }));
});
answer({ kind: 'ready' });

function answer(value: PdfAnswer): void {
  parentPort?.postMessage(value);
}
