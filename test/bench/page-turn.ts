import { z } from 'zod';
import { denseDocument } from './dense-document.ts';
import { type Measure, median, ratioMeasure } from './measure.ts';
import { callPeer, openReadingWindows, pressAndTime, whenShown } from './reading-window.ts';

const turns = 20;
const strokes = 4_000;
/** Milliseconds for which a page is read before the next one is requested. */
const reading = 1_500;
const title = 'mappe';

/** From the press on "next page" until that page is on the screen, against the bare time for drawing it. */
export async function pageTurnBench(): Promise<readonly Measure[]> {
  const { ours, peer, close } = await openReadingWindows({ [title]: denseDocument(title, turns + 2, strokes) });
  const times: number[] = [];
  try {
    for (let page = 2; page <= turns + 1; page += 1) {
      await ours.window.waitForTimeout(reading);
      const shown = whenShown(ours.frame, title, page);
      const pressed = await pressAndTime(ours.window, () =>
        ours.window.getByRole('button', { name: ours.nextPage, exact: true }).click(),
      );
      times.push((await shown) - pressed);
    }
    const width = await ours.frame.evaluate(
      () => document.querySelector<HTMLCanvasElement>('.canvasWrapper canvas')?.width ?? 0,
    );
    const pages = Array.from({ length: turns }, (_, index) => index + 2);
    const raster = z.array(z.number()).parse(await callPeer(peer.window, 'raster', `${title}.pdf`, pages, width));
    const note = `median of ${turns} pages with ${strokes} strokes and 45 lines, each read for ${reading / 1_000} s`;
    return [
      ratioMeasure({ name: 'page-turn', unit: 'ms', ours: median(times), peer: median(raster), target: 0.5, note }),
    ];
  } finally {
    await close();
  }
}
