import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { WorkerAhead } from '../../../renderer/viewer/worker-ahead.ts';
import { smallPdf } from '../../helpers/small-pdf.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(smallPdf(text));

describe('WorkerAhead', () => {
  it('opens one document after the other, the second with the worker that was prepared', async () => {
    const workers = new WorkerAhead();
    const first = workers.open({ data: bytesOf('Eins') });
    expect((await first.promise).numPages).toBe(1);
    workers.prepare();
    await workers.end(first);
    const second = workers.open({ data: bytesOf('Zwei') });
    expect((await second.promise).numPages).toBe(1);
    await workers.end(second);
  });

  it('ends one document and leaves the other as it is', async () => {
    const workers = new WorkerAhead();
    const [first, second] = [workers.open({ data: bytesOf('Eins') }), workers.open({ data: bytesOf('Zwei') })];
    const pdf = await second.promise;
    await first.promise;
    await workers.end(first);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    expect(items.some((item) => 'str' in item && item.str.includes('Zwei'))).toBe(true);
    await workers.end(second);
  });

  it('ends a document of which nothing ever comes', async () => {
    const workers = new WorkerAhead();
    const task = workers.open({ range: new PDFDataRangeTransport(1_000_000, null) });
    const refused = expect(task.promise).rejects.toThrow();
    await workers.end(task);
    await refused;
  });
});
