import { denseDocument } from './dense-document.ts';
import { type Measure, median, ratioMeasure } from './measure.ts';
import { callPeer, openReadingWindows, openTab, whenShown } from './reading-window.ts';

const runs = 9;
const pages = 20;
const strokes = 800;

/** From pressing a document's tab until its first page is complete, against a bare pdf.js viewer with the same file. */
export async function firstPageBench(): Promise<readonly Measure[]> {
  const titles = Array.from({ length: runs + 2 }, (_, index) => `mappe-${String(index).padStart(2, '0')}`);
  const { ours, peer, close } = await openReadingWindows(
    Object.fromEntries(titles.map((title) => [title, denseDocument(title, pages, strokes)])),
  );
  const times: { readonly ours: number[]; readonly peer: number[] } = { ours: [], peer: [] };
  try {
    // Alternately; the first document is already open, and the second one only warms both up.
    for (const [index, title] of titles.slice(1).entries()) {
      const shown = whenShown(ours.frame, title, 1);
      const pressed = await openTab(ours.window, title);
      const our = (await shown) - pressed;
      const peerShown = whenShown(peer.window, title, 1);
      const begun = Number(await callPeer(peer.window, 'open', `${title}.pdf`));
      const their = (await peerShown) - begun;
      if (index === 0) continue;
      times.ours.push(our);
      times.peer.push(their);
    }
  } finally {
    await close();
  }
  const note = `median of ${runs} documents of ${pages} pages, from the press on the tab until page and text are there`;
  return [
    ratioMeasure({
      name: 'first-page',
      unit: 'ms',
      ours: median(times.ours),
      peer: median(times.peer),
      target: 1.1,
      note,
    }),
  ];
}
