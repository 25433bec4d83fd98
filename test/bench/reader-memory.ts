import { denseDocument } from './dense-document.ts';
import { type Measure, ratioMeasure } from './measure.ts';
import { callPeer, openReadingWindows, whenShown } from './reading-window.ts';
import { peakOf, watchMemory } from './window-memory.ts';

const pages = 1_000;
const strokes = 50;
const title = 'mappe';

/** Peak memory of the viewer's process while 1,000 pages are paged through, against bare pdf.js showing one page. */
export async function readerMemoryBench(): Promise<readonly Measure[]> {
  const { ours, peer, close } = await openReadingWindows({ [title]: denseDocument(title, pages, strokes) });
  try {
    await watchMemory(peer.app, true);
    await callPeer(peer.window, 'showOne', `${title}.pdf`);
    await peer.window.waitForTimeout(3_000);
    await watchMemory(ours.app, false);
    const next = ours.window.getByRole('button', { name: ours.nextPage, exact: true });
    for (let page = 2; page <= pages; page += 1) {
      await next.click();
      await whenShown(ours.frame, title, page);
    }
    const note = `${pages} pages, each waited for; working set of the process, looked at every 50 ms`;
    return [
      ratioMeasure({
        name: 'reader-memory',
        unit: 'MB',
        ours: await peakOf(ours.app),
        peer: await peakOf(peer.app),
        target: 1.6,
        note,
      }),
    ];
  } finally {
    await close();
  }
}
